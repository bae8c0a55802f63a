import { z } from "zod";
import { CHANNELS, needsPhone } from "#lib/consent/channels.ts";
import { MAX_EMAIL, parseEmailAddress } from "#lib/platform/email-address.ts";
import type { FormFields } from "#lib/platform/http.ts";
import type { ContactChannel } from "#lib/platform/prisma/enums.ts";
import { DAY_PARTS, START_TIMES, WEEKDAYS } from "./contact-options.ts";
import { parsePhoneNumber } from "./phone-number.ts";

export type { FormFields };

/** What an installation decides: how many schools one request may name, and from which age. */
export interface RequestRules {
  maxSchools: number;
  minimumAge: number;
}

/** A sound request: everything trimmed, checked and in its stored form. */
export interface LeadRequest {
  /** Made with the form; the same key is the same submission. */
  key: string;
  /** When the form was made, signed (`signFormTime`). */
  made: string;
  /** What the browser worked out (`solveProof`); null without script. */
  proof: string | null;
  /** Fingerprint of the consent texts as the reader saw them. */
  shown: string;
  /** Ids of the programs on the form, in its order, each with the channels ticked (possibly none). */
  choices: { programId: string; channels: ContactChannel[] }[];
  name: string;
  email: string;
  /** E.164; null unless a phone channel was ticked. */
  phone: string | null;
  zip: string;
  contactDays: number[];
  contactHours: string[];
  startWhen: string | null;
  question: string | null;
}

export type RequestParse =
  | { ok: true; request: LeadRequest }
  | { ok: false; isUnderAge: boolean; errors: Record<string, string> };

export const MAX_NAME = 100;
export const MAX_QUESTION = 2_000;

/** Errors that belong to no field stand under this name. */
export const FORM_ERROR = "form";

export const consentField = (programId: string, channel: ContactChannel) => `consent.${programId}.${channel}`;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const CONSENT_FIELD = new RegExp(`^consent\\.(${UUID.source.slice(1, -1)})\\.(${CHANNELS.join("|")})$`);
/** Control characters, line breaks aside, and the marks that turn text around unseen. */
const HIDDEN_MARKS = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
const HIDDEN_MARKS_IN_LINES = /[^\P{Cc}\n\t]|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

const OUT_OF_DATE = "This form is out of date. Open the page again and send it from there.";

const line = (missing: string) => z.string(missing).trim().min(1, missing);
const list = (values: readonly { value: string }[], wrong: string) =>
  z
    .array(
      z.enum(
        values.map(({ value }) => value),
        wrong,
      ),
      wrong,
    )
    .max(values.length, wrong)
    .transform((chosen) => [...new Set(chosen)]);

const schemas = new Map<string, ReturnType<typeof makeSchema>>();

/** Made once for each set of rules: making it costs more than using it, and the browser uses it at each key. */
function fieldsSchema(rules: RequestRules) {
  const name = `${rules.maxSchools} ${rules.minimumAge}`;
  const schema = schemas.get(name) ?? makeSchema(rules);
  schemas.set(name, schema);
  return schema;
}

function makeSchema({ maxSchools, minimumAge }: RequestRules) {
  return z.strictObject({
    key: z.string(OUT_OF_DATE).regex(/^[\w-]{16,64}$/, OUT_OF_DATE),
    made: z.string(OUT_OF_DATE).max(200, OUT_OF_DATE),
    proof: z.string(OUT_OF_DATE).max(4_000, OUT_OF_DATE).default(""),
    shown: z.string(OUT_OF_DATE).regex(/^[0-9a-f]{64}$/, OUT_OF_DATE),
    program: z
      .array(z.string().regex(UUID, OUT_OF_DATE), "Choose at least one school.")
      .min(1, "Choose at least one school.")
      .max(maxSchools, `Choose at most ${maxSchools} schools for one request.`)
      .refine((ids) => new Set(ids).size === ids.length, OUT_OF_DATE),
    consents: z.array(
      z.object({ programId: z.string(), channel: z.enum(CHANNELS), value: z.literal("yes", OUT_OF_DATE) }),
    ),
    age: z.literal("yes", `Say whether you are ${minimumAge} or older.`),
    name: line("Enter your name.")
      .max(MAX_NAME, `Keep your name under ${MAX_NAME} characters.`)
      .refine(
        (name) => !HIDDEN_MARKS.test(name),
        "Use letters only in your name: it holds a hidden character.",
      ),
    email: line("Enter your e-mail address.").transform((typed, context) => {
      const address = parseEmailAddress(typed);
      if (address) return address;
      context.addIssue({ code: "custom", message: "Enter one e-mail address, like name@example.com." });
      return z.NEVER;
    }),
    /** The address about which the form asked "Did you mean ...?". */
    asked: z.string(OUT_OF_DATE).max(MAX_EMAIL, OUT_OF_DATE).default(""),
    phone: z.string("Enter one phone number.").trim().default(""),
    zip: line("Enter your ZIP code.").regex(/^\d{5}$/, "Enter your ZIP code as 5 digits, like 02139."),
    days: list(WEEKDAYS, "Choose days from the list."),
    hours: list(DAY_PARTS, "Choose times of day from the list."),
    start: z
      .enum(["", ...START_TIMES.map(({ value }) => value)], "Choose when you might start from the list.")
      .default(""),
    question: z
      .string("Send one question text.")
      .transform((text) => text.replaceAll(/\r\n?/g, "\n").trim())
      .pipe(
        z
          .string()
          .max(MAX_QUESTION, `Keep your question under ${MAX_QUESTION.toLocaleString("en-US")} characters.`)
          .refine(
            (text) => !HIDDEN_MARKS_IN_LINES.test(text),
            "Your question holds a hidden character. Type it again without it.",
          ),
      )
      .default(""),
    website: z
      .literal(
        "",
        "Something filled in a field that people do not see. We have emptied it: send the form again.",
      )
      .default(""),
  });
}

type Parsed = z.output<ReturnType<typeof makeSchema>>;

/**
 * Checks a request as posted, in the browser and on the server alike. Gives all errors at once, by field name.
 * Whoever says they are under age gets no other error: there is nothing for them to mend.
 */
export function parseRequest(fields: FormFields, rules: RequestRules): RequestParse {
  if (fields.age === "no") return { ok: false, isUnderAge: true, errors: {} };
  const gathered = gather(fields);
  const result = fieldsSchema(rules).safeParse(gathered);
  const errors = result.success ? {} : firstErrors(result.error);
  const ticked = gathered.consents.filter(({ programId }) => gathered.program.includes(programId));

  if (!errors.program && ticked.length < gathered.consents.length) errors[FORM_ERROR] ??= OUT_OF_DATE;
  const [first] = gathered.program;
  if (first && ticked.length === 0)
    errors[consentField(first, "email")] =
      "Tick at least one way in which a school may contact you. Without it, nothing is sent.";

  const phone = parsePhoneNumber(typeof fields.phone === "string" ? fields.phone.trim() : "");
  const asksForPhone = ticked.some(({ channel }) => needsPhone(channel));
  if (asksForPhone && !phone && !errors.phone)
    errors.phone = fields.phone
      ? "Enter a phone number with its area code, like 617 555 0123."
      : "Enter your phone number, or untick texts and calls.";

  if (!result.success || Object.keys(errors).length > 0) return { ok: false, isUnderAge: false, errors };
  return { ok: true, request: toRequest(result.data, asksForPhone ? phone : null) };
}

function toRequest({ consents, program, ...data }: Parsed, phone: string | null): LeadRequest {
  return {
    key: data.key,
    made: data.made,
    proof: data.proof || null,
    shown: data.shown,
    choices: program.map((programId) => ({
      programId,
      channels: CHANNELS.filter((channel) =>
        consents.some((consent) => consent.programId === programId && consent.channel === channel),
      ),
    })),
    name: data.name.normalize("NFC"),
    email: data.email,
    phone,
    zip: data.zip,
    contactDays: data.days.map(Number).sort((a, b) => a - b),
    contactHours: data.hours,
    startWhen: data.start || null,
    question: data.question || null,
  };
}

/** Parts the consents from the other fields; lists become arrays, also when sent once or not at all. */
function gather(fields: FormFields) {
  const others: Record<string, unknown> = Object.create(null);
  const consents: { programId: string; channel: ContactChannel; value: unknown }[] = [];
  for (const [name, value] of Object.entries(fields)) {
    const [, programId, ticked] = CONSENT_FIELD.exec(name) ?? [];
    const channel = CHANNELS.find((known) => known === ticked);
    if (programId && channel) consents.push({ programId, channel, value });
    else others[name] = value;
  }
  const many = (name: string) => [fields[name] ?? []].flat();
  return { ...others, program: many("program"), days: many("days"), hours: many("hours"), consents };
}

function firstErrors(error: z.ZodError): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) {
    const name = String(issue.path[0] ?? FORM_ERROR);
    const field = ["key", "made", "proof", "shown", "asked", "consents"].includes(name) ? FORM_ERROR : name;
    errors[field] ??=
      issue.code === "unrecognized_keys"
        ? "This form holds a field that is not ours. Open the page again and send it from there."
        : issue.message;
  }
  return errors;
}

/** The fields that may be kept in a form draft: ours only, without the ones that change with the page. The time stays with its key. */
export function draftValues(fields: FormFields): FormFields {
  const kept: FormFields = {};
  const names = [
    "key",
    "made",
    "asked",
    "program",
    "age",
    "name",
    "email",
    "phone",
    "zip",
    "days",
    "hours",
    "start",
    "question",
  ];
  for (const [name, value] of Object.entries(fields))
    if (names.includes(name) || CONSENT_FIELD.test(name)) kept[name] = value;
  return kept;
}
