import "server-only";
import { z } from "zod";
import { listPublicPrograms } from "#lib/catalogue/public-list-queries.ts";
import type { ListedProgram } from "#lib/catalogue/public-views.ts";
import { CREDENTIAL_LEVELS, MODALITIES } from "#lib/match/vocabulary.ts";
import { STATES } from "#lib/places/states.ts";
import { env } from "#lib/platform/env.ts";
import { decodeCursor } from "#lib/platform/keyset.ts";
import { paths } from "#lib/platform/paths.ts";
import { oneOf } from "./one-of.ts";
import { shownSchool } from "./shown-school.ts";
import { subjectField } from "./subject-field.ts";
import { unlisted } from "./unlisted.ts";

const WORD = /[\p{L}\p{N}]{2,}/gu;

/** What `GET /api/v1/programs` takes. */
export const programQuerySchema = z.strictObject(
  {
    subject: subjectField.optional(),
    level: oneOf(CREDENTIAL_LEVELS).optional(),
    state: oneOf(STATES.map(({ code }) => code))
      .optional()
      .describe("Open to residents of this state, or not known."),
    format: oneOf(MODALITIES).optional().describe("Taught so, or not known."),
    q: z
      .string()
      .max(80, "Send 80 characters at most.")
      .refine((text) => text.match(WORD), "Send a word of two letters or more.")
      .optional()
      .describe("Words in the name of the program or its school."),
    limit: z.coerce
      .number("Send a whole number.")
      .int("Send a whole number.")
      .min(1, "Send 1 or more.")
      .max(100, "Send 100 or less.")
      .default(25),
    cursor: z
      .string()
      .refine((text) => decodeCursor(text), "Send “next” or “previous” of an earlier answer as it was.")
      .optional()
      .describe("Where the page begins: `next` or `previous` of an earlier answer."),
  },
  { error: unlisted("The parameters are: subject, level, state, format, q, limit and cursor.") },
);

const cents = z.int().nullable();

const program = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    cipCode: z.string(),
    level: z.enum(CREDENTIAL_LEVELS),
    formats: z.array(z.enum(MODALITIES)).describe("Empty: not known."),
    costCents: z
      .strictObject({ inState: cents, outOfState: cents, online: cents })
      .describe("Tuition and required fees of the whole program, US cents. Null: not known."),
    isDemo: z.boolean().describe("True: invented, for the demo."),
    url: z.url(),
    school: shownSchool,
  })
  .meta({ id: "Program" });

const cursor = z.string().nullable();

/** What `GET /api/v1/programs` answers. */
export const programListSchema = z
  .strictObject({
    programs: z.array(program).describe("By name."),
    next: cursor.describe("Cursor of the next page; null on the last."),
    previous: cursor.describe("Cursor of the page before; null on the first."),
  })
  .meta({ id: "ProgramList" });
type ProgramList = z.infer<typeof programListSchema>;

/** One page of the public programs. */
export async function listPrograms(query: z.infer<typeof programQuerySchema>): Promise<ProgramList> {
  const { subject, level, state, format, q, limit, cursor } = query;
  const page = await listPublicPrograms(
    {
      subject: subject ?? null,
      level: level ?? null,
      state: state ?? null,
      schools: null,
      ...(format ? { format } : {}),
      words: [...new Set(q?.toLowerCase().match(WORD) ?? [])].slice(0, 6),
    },
    cursor,
    limit,
  );
  return { programs: page.rows.map(shown), next: page.next, previous: page.previous };
}

function shown(row: ListedProgram): ProgramList["programs"][number] {
  const { APP_ORIGIN } = env();
  const { id, name, cipCode, level, modalities, isDemo, slug, school } = row;
  return {
    id,
    name,
    cipCode,
    level,
    formats: modalities,
    costCents: {
      inState: row.costInStateCents,
      outOfState: row.costOutOfStateCents,
      online: row.costOnlineCents,
    },
    isDemo,
    url: APP_ORIGIN + paths.program(slug),
    school: {
      name: school.name,
      url: APP_ORIGIN + paths.school(school.slug),
      paysPublisher: school.partnerId !== null,
    },
  };
}
