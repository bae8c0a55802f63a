import { beforeAll, describe, expect, test } from "vitest";
import { signFormTime } from "#lib/bot-defence/form-time.ts";
import { type Certificate, checkCertificate } from "#lib/consent/certificate.ts";
import { parseSigningKey } from "#lib/ledger/batch.ts";
import { createSealer } from "#lib/ledger/seal-batches.ts";
import { verifyLedger } from "#lib/ledger/verify.ts";
import { randomToken } from "#lib/platform/crypto.ts";
import { appDb, workerDb } from "#lib/platform/db.ts";
import { requireEnv } from "#lib/platform/env.ts";
import {
  createAskableSchool,
  publishDefaultDisclosures,
  type SceneSchool,
} from "#prisma/testing/request-scene.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { findCertificate } from "./certificate-queries.ts";
import { submitLead } from "./commands.ts";
import { eraseLead } from "./erase-commands.ts";
import { loadRequestForm } from "./request-form.ts";
import { consentField, parseRequest } from "./schema.ts";
import { openLeadField } from "./sealed.ts";
import { DEFAULT_REQUEST_SETTINGS } from "./settings.ts";
import { withdrawConsents } from "./withdraw-commands.ts";

const database = useTestDatabase();
const RULES = { maxSchools: 5, minimumAge: 18 };
const SETTINGS = { ...DEFAULT_REQUEST_SETTINGS, minimumSeconds: 0, proofOfWork: false };
const SENDER = { visit: null, address: "203.0.113.9", userAgent: "Reader/1.0", hasOptOutSignal: false };
const key = parseSigningKey(requireEnv("FAIRMATCH_LEDGER_KEY"));
const seal = () => createSealer(workerDb(), { key, headFile: null }).run();

let schools: SceneSchool[];
beforeAll(async () => {
  await publishDefaultDisclosures(database.owner());
  schools = [await createAskableSchool(database.owner()), await createAskableSchool(database.owner())];
});

let people = 0;

/** A request to both schools by e-mail and a call. Gives its receipt's token and its inquiries. */
async function ask() {
  people += 1;
  const program = schools.map(({ programId }) => programId);
  const { shown } = await loadRequestForm(program, RULES);
  const formKey = randomToken();
  const boxes = program.flatMap((id) => [consentField(id, "email"), consentField(id, "call")]);
  const parsed = parseRequest(
    {
      key: formKey,
      made: signFormTime(formKey),
      shown,
      program,
      ...Object.fromEntries(boxes.map((box) => [box, "yes"])),
      age: "yes",
      name: "Orla Quimby",
      email: `orla.${people}@students.example`,
      phone: "617 253 0000",
      zip: "43215",
    },
    RULES,
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed));
  const outcome = await submitLead(parsed.request, SENDER, SETTINGS);
  if (outcome.kind !== "received") throw new Error(outcome.kind);
  const lead = await database.owner().lead.findFirstOrThrow({
    orderBy: { createdAt: "desc" },
    where: { inquiries: { some: {} } },
    select: { id: true, personSaltSealed: true, inquiries: { orderBy: { id: "asc" }, select: { id: true } } },
  });
  const [first] = lead.inquiries;
  if (!first) throw new Error("no inquiry");
  return { token: outcome.receiptToken, leadId: lead.id, inquiryId: first.id, salt: lead.personSaltSealed };
}

async function certified(token: string, inquiryId: string): Promise<Certificate> {
  const found = await findCertificate(token, inquiryId);
  if (!found?.certificate) throw new Error("There is no certificate.");
  return found.certificate;
}

const copy = (certificate: Certificate): Certificate => JSON.parse(JSON.stringify(certificate));

describe("the certificate of an inquiry", () => {
  test("waits for the seal, then holds without us and names nobody", async () => {
    const { token, inquiryId } = await ask();
    expect(await findCertificate(token, inquiryId)).toMatchObject({ certificate: null, isWaiting: true });
    await seal();
    const certificate = await certified(token, inquiryId);
    expect(checkCertificate(copy(certificate), { [key.id]: key.publicKey })).toEqual({
      faults: [],
      given: 2,
      withdrawn: 0,
      namesPerson: false,
      keyIds: [key.id],
    });
    expect(JSON.stringify(certificate)).not.toMatch(/Orla|orla|16172530000|203\.0\.113/);
  });

  test("tells of a withdrawal too", async () => {
    const { token, leadId, inquiryId } = await ask();
    await withdrawConsents(leadId, { inquiryId }, { reason: "withdrawn", method: "receipt" });
    await seal();
    expect(checkCertificate(await certified(token, inquiryId))).toMatchObject({
      faults: [],
      given: 2,
      withdrawn: 2,
    });
  });

  test("says who agreed where that is added, and nobody else fits", async () => {
    const { token, leadId, inquiryId, salt } = await ask();
    await seal();
    const certificate = await certified(token, inquiryId);
    const person = {
      salt: openLeadField("personSalt", leadId, salt),
      name: "Orla Quimby",
      email: `orla.${people}@students.example`,
      phone: "+16172530000",
      ip: SENDER.address,
      userAgent: SENDER.userAgent,
    };
    expect(checkCertificate({ ...certificate, person })).toMatchObject({ faults: [], namesPerson: true });
    const other = checkCertificate({ ...certificate, person: { ...person, name: "Somebody Else" } });
    expect(other.faults).toContain("Entry 1: somebody else agreed to it.");
  });

  test("holds after the person is erased, when nothing tells who it was", async () => {
    const { token, leadId, inquiryId } = await ask();
    await eraseLead(appDb(), leadId, "requested");
    await seal();
    expect(checkCertificate(await certified(token, inquiryId))).toMatchObject({
      faults: [],
      given: 2,
      withdrawn: 2,
    });
    const lead = await database
      .owner()
      .lead.findUniqueOrThrow({ where: { id: leadId }, select: { personSaltSealed: true } });
    expect(lead.personSaltSealed).toBeNull();
    expect((await verifyLedger(database.owner(), null)).fault).toBeNull();
  });

  test("does not hold once anything in it is changed", async () => {
    const { token, inquiryId } = await ask();
    await seal();
    const sound = await certified(token, inquiryId);
    const first = ({ entries }: Certificate) => {
      const [entry] = entries;
      if (!entry) throw new Error("no entry");
      return entry;
    };
    const changes: [RegExp, (certificate: Certificate) => Partial<Certificate>][] = [
      [
        /does not stand in batch/,
        (it) => {
          const body = first(it).body.replace('"/request"', '"/elsewhere"');
          return { entries: [{ ...first(it), body }] };
        },
      ],
      [/does not stand in batch/, (it) => ({ entries: [{ ...first(it), path: [] }] })],
      [
        /text is not the one/,
        ({ texts }) => ({
          texts: Object.fromEntries(Object.keys(texts).map((hash) => [hash, "Anything goes."])),
        }),
      ],
      [
        /not signed/,
        (it) => {
          const { header, signature } = first(it).batch;
          return { entries: [{ ...first(it), batch: { header: { ...header, number: 99 }, signature } }] };
        },
      ],
      [/another inquiry/, () => ({ inquiry: "0192aaaa-0000-7000-8000-000000000001" })],
      [/not a certificate/, () => ({ entries: [] })],
    ];
    for (const [fault, change] of changes) {
      const changed = { ...sound, ...change(copy(sound)) };
      expect(checkCertificate(changed).faults.join(" "), String(fault)).toMatch(fault);
    }
    expect(checkCertificate(sound, { [key.id]: "another key" }).faults.join(" ")).toMatch(
      /not the publisher's/,
    );
    for (const nonsense of [null, 7, "text", [], {}])
      expect(checkCertificate(nonsense).faults).toHaveLength(1);
  });

  test("goes to nobody with another receipt", async () => {
    const [one, two] = [await ask(), await ask()];
    expect(await findCertificate(two.token, one.inquiryId)).toBeNull();
    expect(await findCertificate("nonsense", one.inquiryId)).toBeNull();
    expect(await findCertificate(one.token, "nonsense")).toBeNull();
  });
});

describe("a consent that is not what the ledger says", () => {
  async function tamper(statement: string): Promise<string | null> {
    await seal();
    const owner = database.owner();
    for (const table of ["consent", "consent_withdrawal"])
      await owner.$executeRawUnsafe(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    await owner.$executeRawUnsafe(statement);
    return (await verifyLedger(owner, null)).fault;
  }

  test("is named, whether it was changed, slipped in or deleted", async () => {
    await ask();
    await seal();
    expect((await verifyLedger(database.owner(), null)).fault).toBeNull();
    const { id } = await appDb().consent.findFirstOrThrow({
      where: { channel: "call" },
      select: { id: true },
    });
    expect(await tamper(`UPDATE consent SET channel = 'automated_call' WHERE id = '${id}'`)).toBe(
      `Consent ${id} is not what its entry says.`,
    );
    await tamper(`UPDATE consent SET channel = 'call' WHERE id = '${id}'`);
    const slipped = "0192aaaa-0000-7000-8000-0000000000aa";
    expect(
      await tamper(
        `INSERT INTO consent (id, inquiry_id, channel, disclosure_version_id, text_shown, text_hash, page)
         SELECT '${slipped}', inquiry_id, 'text', disclosure_version_id, text_shown, text_hash, page FROM consent WHERE id = '${id}'`,
      ),
    ).toBe(`Consent ${slipped} has no entry.`);
    expect(await tamper(`DELETE FROM consent WHERE id = '${slipped}'`)).toBeNull();
    const lone = await appDb().consent.findFirstOrThrow({
      where: { withdrawal: null },
      select: { id: true },
    });
    expect(await tamper(`DELETE FROM consent WHERE id = '${lone.id}'`)).toMatch(
      `tells of consent ${lone.id} is gone`,
    );
  });
});
