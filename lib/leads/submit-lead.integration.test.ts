import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { signFormTime } from "#lib/bot-defence/form-time.ts";
import { CHANNELS } from "#lib/consent/channels.ts";
import { replayRecord } from "#lib/match-records/replay-record.ts";
import { blindIndex, hashToken, randomToken, sha256Hex } from "#lib/platform/crypto.ts";
import type { FormFields } from "#lib/platform/http.ts";
import { rankForVisit } from "#lib/visits/ranking.ts";
import type { Visit } from "#lib/visits/visit.ts";
import {
  createAskableSchool,
  publishDefaultDisclosures,
  publishDisclosure,
  type SceneSchool,
} from "#prisma/testing/request-scene.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { submitLead } from "./commands.ts";
import type { Sender } from "./lead-rows.ts";
import { findReceipt } from "./receipt.ts";
import { loadRequestForm } from "./request-form.ts";
import { consentField, type LeadRequest, parseRequest } from "./schema.ts";
import { openLeadField } from "./sealed.ts";
import { DEFAULT_REQUEST_SETTINGS, getRequestSettings } from "./settings.ts";

const database = useTestDatabase();
const RULES = { maxSchools: 5, minimumAge: 18 };
const SETTINGS = {
  ...DEFAULT_REQUEST_SETTINGS,
  postsPerAddressAndHour: 100_000,
  requestsPerEmailAndDay: 1_000,
  minimumSeconds: 0,
  proofOfWork: false,
};

const CANARIES = {
  name: "Quillon Brackenthwaite",
  email: "Quillon.Brackenthwaite@canary.example",
  phone: "617-253-0000",
  question: "Does Xylophonia count towards the practicum?",
  address: "203.0.113.77",
  userAgent: "CanaryBrowser/77.7",
};

let schools: SceneSchool[];

beforeAll(async () => {
  await publishDefaultDisclosures(database.owner());
  schools = [];
  for (let i = 0; i < 3; i += 1) schools.push(await createAskableSchool(database.owner()));
});

describe("what a partner takes", () => {
  const takes = async (school: SceneSchool, data: object) =>
    database.owner().agreement.updateMany({ where: { partnerId: school.partnerId }, data });

  test("people of another state are told before anything is stored", async () => {
    const school = await createAskableSchool(database.owner());
    const fields = await fieldsFor([school]);
    const parsed = parseRequest(fields, RULES);
    if (!parsed.ok) throw new Error("The form is not sound.");
    await takes(school, { acceptedStates: ["GU"] });
    const refused = await submitLead(parsed.request, sender(), SETTINGS);
    expect(refused).toMatchObject({
      kind: "refused",
      errors: expect.objectContaining({
        [consentField(school.programId, "email")]: expect.stringContaining("from people in your state"),
      }),
    });
    expect(await database.owner().inquiry.count({ where: { schoolId: school.schoolId } })).toBe(0);
  });

  test("programs of another level are not on the form, with the reason", async () => {
    const school = await createAskableSchool(database.owner());
    await takes(school, { acceptedLevels: ["doctorate"] });
    const { choices, leftOut } = await loadRequestForm([school.programId], RULES);
    expect(choices).toEqual([]);
    expect(leftOut).toMatchObject([{ words: expect.stringContaining("takes no requests about") }]);
  });
});

/** What is new with each form: its key, and when it was made. */
function newForm(): { key: string; made: string } {
  const key = randomToken();
  return { key, made: signFormTime(key) };
}
const sender = (visit: Visit | null = null, hasOptOutSignal = false): Sender => ({
  visit,
  address: CANARIES.address,
  userAgent: CANARIES.userAgent,
  hasOptOutSignal,
});

async function fieldsFor(asked: SceneSchool[], changes: FormFields = {}): Promise<FormFields> {
  const { shown } = await loadRequestForm(
    asked.map(({ programId }) => programId),
    RULES,
  );
  return {
    ...newForm(),
    shown,
    program: asked.map(({ programId }) => programId),
    ...Object.fromEntries(asked.map(({ programId }) => [consentField(programId, "email"), "yes"])),
    age: "yes",
    name: CANARIES.name,
    email: CANARIES.email,
    zip: "43215",
    ...changes,
  };
}

function sound(fields: FormFields): LeadRequest {
  const parsed = parseRequest(fields, RULES);
  if (!parsed.ok) throw new Error(`refused: ${JSON.stringify(parsed)}`);
  return parsed.request;
}

const counts = async () => ({
  leads: await database.owner().lead.count(),
  inquiries: await database.owner().inquiry.count(),
  consents: await database.owner().consent.count(),
  records: await database.owner().idempotencyRecord.count(),
});

const one = (index: number): SceneSchool => {
  const school = schools[index];
  if (!school) throw new Error("no such school in the scene");
  return school;
};

describe("a request", () => {
  test("becomes one lead with exact inquiries and consents", async () => {
    const before = await counts();
    const [a, b, c] = [one(0), one(1), one(2)];
    const fields = await fieldsFor([a, b, c], {
      [consentField(a.programId, "call")]: "yes",
      phone: CANARIES.phone,
      question: CANARIES.question,
      days: ["2", "1"],
      hours: "evening",
      start: "1_3",
    });
    delete fields[consentField(c.programId, "email")];
    const outcome = await submitLead(sound(fields), sender(), SETTINGS);
    if (outcome.kind !== "received") throw new Error(outcome.kind);

    const lead = await database.owner().lead.findUniqueOrThrow({
      where: { receiptTokenHash: hashToken(outcome.receiptToken) },
      include: { inquiries: { include: { consents: { include: { disclosureVersion: true } } } } },
    });
    expect(lead).toMatchObject({
      status: "submitted",
      zip: "43215",
      contactDays: [1, 2],
      contactHours: ["evening"],
      startWhen: "1_3",
      ageConfirmed: true,
      isDemo: true,
      answers: {},
      emailIndex: blindIndex(CANARIES.email.toLowerCase()),
    });
    expect(lead.reference).toMatch(/^FM-\w{4}-\w{4}$/);
    expect(openLeadField("name", lead.id, lead.nameSealed)).toBe(CANARIES.name);
    expect(openLeadField("phone", lead.id, lead.phoneSealed ?? "")).toBe("+16172530000");
    expect(openLeadField("receiptToken", lead.id, lead.receiptTokenSealed)).toBe(outcome.receiptToken);

    const bySchool = new Map(lead.inquiries.map((inquiry) => [inquiry.schoolId, inquiry]));
    expect([...bySchool.keys()].sort()).toEqual([a.schoolId, b.schoolId].sort());
    expect(
      bySchool
        .get(a.schoolId)
        ?.consents.map(({ channel }) => channel)
        .sort(),
    ).toEqual(["call", "email"]);
    expect(bySchool.get(b.schoolId)?.consents.map(({ channel }) => channel)).toEqual(["email"]);
    for (const consent of lead.inquiries.flatMap(({ consents }) => consents)) {
      expect(consent.disclosureVersion).toMatchObject({ number: 1, status: "published" });
      expect(consent.textHash).toBe(sha256Hex(consent.textShown));
      expect(consent.textShown).not.toContain("{{");
      expect(consent).toMatchObject({ language: "en-US", page: "/request" });
    }
    expect(bySchool.get(a.schoolId)?.consents[0]?.textShown).toContain(a.schoolLegalName);
    expect(await counts()).toEqual({
      leads: before.leads + 1,
      inquiries: before.inquiries + 2,
      consents: before.consents + 3,
      records: before.records + 1,
    });
  });

  test("keeps the answers and the place that its program had in the reader's results", async () => {
    const visit: Visit = {
      id: "0192bbbb-0000-7000-8000-00000000000a",
      answers: { subject: { subject: "health-information" }, location: { zip: "43215", state: "OH" } },
      seed: "seed",
      updatedAt: new Date(0),
      savedPrograms: [],
      sourceGuide: "health-information-technician",
      includeOpen: null,
    };
    const outcome = await submitLead(sound(await fieldsFor([one(0)])), sender(visit), SETTINGS);
    if (outcome.kind !== "received") throw new Error(outcome.kind);
    const { walk, list, explainMatch } = await rankForVisit(visit);
    const ranking = list();
    const index = ranking.matches.findIndex(({ program }) => program.id === one(0).programId);
    const found = ranking.matches[index];
    if (!found) throw new Error("The program is not in the ranking.");
    const lead = await database.owner().lead.findUniqueOrThrow({
      where: { receiptTokenHash: hashToken(outcome.receiptToken) },
      include: { inquiries: true, matchRecord: true },
    });
    expect(lead.matchRecord).toMatchObject({ chosen: [one(0).programId], seed: "seed" });
    expect(await replayRecord(database.owner(), lead.matchRecord?.id ?? "")).toMatchObject({
      kind: "identical",
    });
    expect(index).toBeGreaterThanOrEqual(0);
    expect(lead).toMatchObject({
      answers: walk.relevant,
      engineVersion: ranking.engineVersion,
      sourceGuide: visit.sourceGuide,
      matchSessionId: visit.id,
      state: "OH",
    });
    expect(lead.inquiries[0]).toMatchObject({
      rank: index + 1,
      score: found.score,
      reasons: { programVersion: 1, strongest: explainMatch(found.program).strongest },
    });
  });

  test("of a browser with an opt-out signal says so and keeps no guide", async () => {
    const visit: Visit = {
      id: "0192bbbb-0000-7000-8000-00000000000c",
      answers: {},
      seed: "seed",
      updatedAt: new Date(0),
      savedPrograms: [],
      sourceGuide: "health-information-technician",
      includeOpen: null,
    };
    const outcome = await submitLead(sound(await fieldsFor([one(0)])), sender(visit, true), SETTINGS);
    if (outcome.kind !== "received") throw new Error(outcome.kind);
    const lead = await database.owner().lead.findUniqueOrThrow({
      where: { receiptTokenHash: hashToken(outcome.receiptToken) },
      select: {
        id: true,
        sourceGuide: true,
        optOutSignal: true,
        inquiries: { select: { consents: { select: { id: true } } } },
      },
    });
    expect(lead).toMatchObject({ sourceGuide: null, optOutSignal: true });
    const leaf = await database.owner().ledgerLeaf.findFirstOrThrow({
      where: { subjectId: lead.inquiries[0]?.consents[0]?.id ?? "" },
    });
    expect(JSON.parse(leaf.body).facts).toMatchObject({ optOutSignal: true });
    expect(leaf.body).not.toContain("health-information-technician");
    expect(await findReceipt(outcome.receiptToken)).toMatchObject({ person: { hasOptOutSignal: true } });
    await expect(
      database.owner().lead.update({ where: { id: lead.id }, data: { sourceGuide: "any" } }),
    ).rejects.toThrow("lead_opt_out_check");
  });

  test("shows its receipt to the token's holder only, without the whole address", async () => {
    const outcome = await submitLead(sound(await fieldsFor([one(0)])), sender(), SETTINGS);
    if (outcome.kind !== "received") throw new Error(outcome.kind);
    const receipt = await findReceipt(outcome.receiptToken);
    expect(receipt).toMatchObject({
      person: { name: CANARIES.name, email: "Q…@canary.example", phone: null },
    });
    expect(receipt?.inquiries[0]?.consents[0]?.textShown).toContain(one(0).schoolLegalName);
    for (const token of ["", "x", "A".repeat(43), "A".repeat(10_000), "\u0000"])
      expect(await findReceipt(token)).toBe(null);
  });
});

describe("repeats", () => {
  test("fifty at once with one key are one lead, and all get its receipt", async () => {
    const before = await counts();
    const request = sound(await fieldsFor([one(0), one(1)]));
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, () => submitLead(request, sender(), SETTINGS)),
    );
    const tokens = new Set(
      outcomes.map((outcome) => (outcome.kind === "received" ? outcome.receiptToken : outcome.kind)),
    );
    expect(tokens.size).toBe(1);
    expect(await counts()).toMatchObject({ leads: before.leads + 1, inquiries: before.inquiries + 2 });
  });

  test("a repeat leads to the same receipt even when the school has stopped taking requests", async () => {
    const school = await createAskableSchool(database.owner());
    const request = sound(await fieldsFor([school]));
    const first = await submitLead(request, sender(), SETTINGS);
    await database.owner().program.update({ where: { id: school.programId }, data: { status: "withdrawn" } });
    expect(await submitLead(request, sender(), SETTINGS)).toEqual(first);
    expect(await submitLead({ ...request, ...newForm() }, sender(), SETTINGS)).toMatchObject({
      kind: "refused",
    });
  });

  test("the same key with another body adds nothing and names the receipt", async () => {
    const request = sound(await fieldsFor([one(0)]));
    const first = await submitLead(request, sender(), SETTINGS);
    if (first.kind !== "received") throw new Error(first.kind);
    const before = await counts();
    expect(await submitLead({ ...request, zip: "10001" }, sender(), SETTINGS)).toEqual({
      kind: "sent_before",
      receiptToken: first.receiptToken,
    });
    expect(await counts()).toEqual(before);
  });

  test("a key belongs to its visit; one from before the visit is still known in it", async () => {
    const visit = (id: string): Visit => ({
      id,
      answers: {},
      seed: "s",
      updatedAt: new Date(0),
      sourceGuide: null,
      savedPrograms: [],
      includeOpen: null,
    });
    const [mine, other] = ["0192bbbb-0000-7000-8000-000000000001", "0192bbbb-0000-7000-8000-000000000002"];
    const request = sound(await fieldsFor([one(0)]));
    const first = await submitLead(request, sender(visit(mine)), SETTINGS);
    expect(await submitLead(request, sender(visit(mine)), SETTINGS)).toEqual(first);
    const second = await submitLead(request, sender(visit(other)), SETTINGS);
    expect(second.kind).toBe("received");
    expect(second).not.toEqual(first);

    const early = sound(await fieldsFor([one(0)]));
    const newcomer = await submitLead(early, sender(), SETTINGS);
    expect(await submitLead(early, sender(visit(mine)), SETTINGS)).toEqual(newcomer);
  });

  test("while the first is still being stored, a repeat says so", async () => {
    const request = sound(await fieldsFor([one(0)]));
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let claimed = () => {};
    const isClaimed = new Promise<void>((resolve) => {
      claimed = resolve;
    });
    const holder = database.owner().$transaction(
      async (tx) => {
        await tx.idempotencyRecord.create({
          data: { scope: "none", route: "request", key: request.key, bodyHash: "0".repeat(64) },
        });
        claimed();
        await held;
      },
      { timeout: 20_000 },
    );
    await isClaimed;
    expect(await submitLead(request, sender(), SETTINGS)).toEqual({ kind: "busy" });
    release();
    await holder;
  });
});

describe("nothing is stored", () => {
  test("when a step in the middle fails; the same form works afterwards", async () => {
    const before = await counts();
    const request = sound(await fieldsFor([one(0)]));
    const owner = database.owner();
    await owner.$executeRaw`ALTER TABLE lead_mail ADD CONSTRAINT power_cut CHECK (false) NOT VALID`;
    await expect(submitLead(request, sender(), SETTINGS)).rejects.toThrow("power_cut");
    await owner.$executeRaw`ALTER TABLE lead_mail DROP CONSTRAINT power_cut`;
    expect(await counts()).toEqual(before);
    expect(await submitLead(request, sender(), SETTINGS)).toMatchObject({ kind: "received" });
  });

  test("when a text changed between looking and sending", async () => {
    const fields = await fieldsFor([one(1)]);
    const before = await counts();
    const newer = await publishDisclosure(
      database.owner(),
      "consent_email",
      "I agree that {{school}} may contact me {{channel}}. {{partner}} pays {{publisher}}.",
    );
    expect(await submitLead(sound(fields), sender(), SETTINGS)).toEqual({ kind: "texts_changed" });
    expect(await counts()).toEqual(before);
    const again = await submitLead(
      sound(await fieldsFor([one(1)], { key: fields.key ?? "", made: fields.made ?? "" })),
      sender(),
      SETTINGS,
    );
    expect(again.kind).toBe("received");
    expect(await database.owner().consent.count({ where: { disclosureVersionId: newer } })).toBe(1);
  });

  test("when a program is withdrawn, unknown, or its partner does not take requests", async () => {
    const gone = await createAskableSchool(database.owner());
    const closed = await createAskableSchool(database.owner());
    const fields = await Promise.all([fieldsFor([gone]), fieldsFor([closed])]);
    await database.owner().program.update({ where: { id: gone.programId }, data: { status: "draft" } });
    await database
      .owner()
      .agreement.updateMany({ where: { partnerId: closed.partnerId }, data: { status: "ended" } });
    const before = await counts();
    for (const each of fields) {
      const outcome = await submitLead(sound(each), sender(), SETTINGS);
      expect(outcome).toMatchObject({ kind: "refused", errors: { program: expect.any(String) } });
    }
    expect(await counts()).toEqual(before);
  });

  test("when one address or one e-mail address asks too often", async () => {
    const request = sound(await fieldsFor([one(0)]));
    const before = await counts();
    expect(
      await submitLead(
        request,
        { ...sender(), address: "198.51.100.1" },
        { ...SETTINGS, postsPerAddressAndHour: 0 },
      ),
    ).toMatchObject({ kind: "limited" });
    expect(await submitLead(request, sender(), { ...SETTINGS, requestsPerEmailAndDay: 1 })).toMatchObject({
      kind: "limited",
      retryAfterSeconds: expect.any(Number),
    });
    expect(await counts()).toEqual(before);
  });

  test("whatever junk is posted", async () => {
    const before = await counts();
    const base = await fieldsFor([one(0)]);
    const junk = fc.oneof(
      fc.string({ unit: "binary", maxLength: 300 }),
      fc.constantFrom("yes", "", "😀".repeat(600)),
    );
    const names = [
      ...Object.keys(base),
      "phone",
      "days",
      "website",
      "__proto__",
      consentField(one(0).programId, CHANNELS[1]),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...names), fc.oneof(junk, fc.array(junk, { maxLength: 3 }))), {
          minLength: 1,
        }),
        async (entries) => {
          const fields: FormFields = Object.assign(Object.create(null), base, newForm());
          for (const [name, value] of entries) fields[name] = value;
          const parsed = parseRequest(fields, RULES);
          if (!parsed.ok) return;
          const outcome = await submitLead(parsed.request, sender(), SETTINGS);
          expect(["received", "refused", "texts_changed", "too_late"]).toContain(outcome.kind);
        },
      ),
      { numRuns: 300 },
    );
    expect((await counts()).leads).toBeGreaterThanOrEqual(before.leads);
  });
});

test("settings come from the table, with defaults, and an unsound one is an error", async () => {
  expect(await getRequestSettings()).toMatchObject({ maxSchools: 5, minimumAge: 18 });
  await database.owner().setting.create({ data: { key: "request.maxSchools", value: 2 } });
  expect(await getRequestSettings()).toMatchObject({ maxSchools: 2 });
  await database.owner().setting.update({ where: { key: "request.maxSchools" }, data: { value: "many" } });
  await expect(getRequestSettings()).rejects.toThrow();
});
