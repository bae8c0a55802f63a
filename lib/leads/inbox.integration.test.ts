import { beforeAll, describe, expect, test } from "vitest";
import type { Actor, Role } from "#lib/access/actor.ts";
import { listHistory } from "#lib/access/history.ts";
import { freezeClock } from "#lib/platform/clock.ts";
import { sha256Hex } from "#lib/platform/crypto.ts";
import { appDb } from "#lib/platform/db.ts";
import { requireEnv } from "#lib/platform/env.ts";
import { ConflictError, ForbiddenError, NotFoundError } from "#lib/platform/errors.ts";
import { encodeCursor } from "#lib/platform/keyset.ts";
import { listenTo } from "#lib/platform/listen.ts";
import { Role as Roles } from "#lib/platform/prisma/enums.ts";
import { leadInput } from "#prisma/factories/lead-factory.ts";
import { userInput } from "#prisma/factories/user-factory.ts";
import { createAskableSchool, publishDisclosure, type SceneSchool } from "#prisma/testing/request-scene.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { openLeadContact } from "./contact-commands.ts";
import { findOpenContact, LOOK_MINUTES } from "./contact-queries.ts";
import { eraseLead } from "./erase-commands.ts";
import { exportLeads } from "./export.ts";
import { exportPerson } from "./export-person.ts";
import { addLeadNote, changeLeadStatus } from "./inbox-commands.ts";
import {
  countLeadWork,
  getLead,
  listLeads,
  listSchoolsWithLeads,
  parseInboxSearch,
} from "./inbox-queries.ts";
import { inboxFilterSchema } from "./inbox-schema.ts";
import { LEAD_RELEASED } from "./released.ts";
import { disownLead, withdrawConsents } from "./withdraw-commands.ts";

const { owner } = useTestDatabase();
let marketing: Actor;
let school: SceneSchool;
let otherSchool: SceneSchool;

const filter = (given: Record<string, string> = {}) => inboxFilterSchema.parse(given);
/** The file's bytes as text, with its byte order mark, which `text()` would take away. */
async function read(given: Record<string, string>): Promise<string> {
  const { body } = await exportLeads(marketing, filter(given), "A call with a school");
  return Buffer.from(await new Response(body).arrayBuffer()).toString("utf8");
}

async function addLead(
  person: Parameters<typeof leadInput>[0],
  { at = school, ...overrides }: Parameters<typeof leadInput>[1] & { at?: SceneSchool } = {},
) {
  const data = leadInput(person, overrides);
  await owner().lead.create({ data });
  const { schoolId, programId, partnerId } = at;
  await owner().inquiry.create({
    data: {
      leadId: data.id,
      schoolId,
      programId,
      partnerId,
      rank: 2,
      score: 81.4,
      reasons: {
        strongest: [{ criterion: "cost", words: "Costs less than your budget" }],
        weakest: { criterion: "start", words: "Starts later than you want" },
        asks: ["Ask whether your state is served"],
      },
    },
  });
  return data;
}

beforeAll(async () => {
  marketing = await owner().user.create({
    data: userInput({ role: "marketing", name: "Mary Marketing" }),
    select: { id: true, name: true, role: true },
  });
  school = await createAskableSchool(owner());
  otherSchool = await createAskableSchool(owner());
});

describe("the inbox", () => {
  test("names nobody and lists newest first, by status, school, day and person", async () => {
    const early = await addLead(
      { name: "Canary Early", email: "Early@Example.com" },
      { createdAt: new Date("2026-03-01T23:59:59Z"), status: "review" },
    );
    const late = await addLead(
      { name: "Canary Late", email: "late@example.com" },
      { createdAt: new Date("2026-03-02T00:00:00Z"), at: otherSchool },
    );
    const ids = async (given: Record<string, string>) =>
      (await listLeads(marketing, filter({ from: "2026-03-01", to: "2026-03-02", ...given }))).rows.map(
        ({ id }) => id,
      );
    expect(await ids({})).toEqual([late.id, early.id]);
    expect(await ids({ to: "2026-03-01" })).toEqual([early.id]);
    expect(await ids({ from: "2026-03-02" })).toEqual([late.id]);
    expect(await ids({ status: "review" })).toEqual([early.id]);
    expect(await ids({ school: otherSchool.schoolId })).toEqual([late.id]);
    expect(await ids(parseInboxSearch(marketing, " early@example.COM ") as Record<string, string>)).toEqual([
      early.id,
    ]);
    expect(
      await ids(parseInboxSearch(marketing, late.reference.toLowerCase().replaceAll("-", " ")) as never),
    ).toEqual([late.id]);
    expect(parseInboxSearch(marketing, "canary")).toBeNull();
    expect(JSON.stringify(await listLeads(marketing, filter()))).not.toMatch(/canary|example\.com|v1:/i);
    expect((await listSchoolsWithLeads(marketing)).map(({ id }) => id)).toContain(otherSchool.schoolId);
  });

  test("pages through leads of the same moment", async () => {
    const createdAt = new Date("2026-04-01T12:00:00Z");
    for (let count = 0; count < 60; count++)
      await owner().lead.create({ data: leadInput({}, { createdAt }) });
    const april = { from: "2026-04-01", to: "2026-04-01" };
    const first = await listLeads(marketing, filter(april));
    const second = await listLeads(marketing, filter({ ...april, page: first.next ?? "" }));
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(60);
    const back = await listLeads(marketing, filter({ ...april, page: second.previous ?? "" }));
    expect(back.rows).toEqual(first.rows);
  });

  test("filters from an address are taken only as what they are", () => {
    expect(
      filter({ status: "x", school: "1", from: "2026-13-40", to: "soon", person: "a@b.c", page: "x" }),
    ).toEqual({
      status: "",
      school: "",
      delivery: "",
      from: "",
      to: "",
      reference: "",
      person: "",
      page: "x",
    });
  });
});

describe("a lead", () => {
  test("tells its story without the person; a look at the person is audited with its reason and ends", async () => {
    const { id } = await addLead({
      name: "Canary Person",
      email: "canary@example.com",
      phone: "+17755550123",
      question: "Canary question",
    });
    const page = await getLead(marketing, id);
    expect(JSON.stringify(page)).not.toMatch(/canary|7755550123|v1:/i);
    expect(page.inquiries[0]).toMatchObject({
      rank: 2,
      reasons: [
        { tone: "for", words: "Costs less than your budget" },
        { tone: "against", words: "Starts later than you want" },
        { tone: "ask", words: "Ask whether your state is served" },
      ],
    });
    expect(await findOpenContact(marketing, id)).toBeNull();
    await openLeadContact(marketing, id, "Answering the person");
    expect(await findOpenContact(marketing, id)).toMatchObject({
      name: "Canary Person",
      email: "canary@example.com",
      phone: "+17755550123",
      question: "Canary question",
    });
    const events = await owner().auditEvent.findMany({ where: { resourceId: id } });
    expect(events).toMatchObject([
      { action: "lead.contact_viewed", actorId: marketing.id, change: { reason: "Answering the person" } },
    ]);
    expect(await listHistory(marketing, "lead", id)).toMatchObject([{ reason: "Answering the person" }]);
    expect(JSON.stringify(events)).not.toMatch(/canary/i);
  });

  test("is open to whoever asked alone, for its time, and no more once it is erased", async () => {
    const { id } = await addLead({ name: "Canary Open" });
    const { id: other } = await addLead({});
    await openLeadContact(marketing, id, "A request about their rights");
    const colleague = await owner().user.create({
      data: userInput({ role: "marketing" }),
      select: { id: true, name: true, role: true },
    });
    expect(await findOpenContact(colleague, id)).toBeNull();
    expect(await findOpenContact(marketing, other)).toBeNull();
    await expect(findOpenContact({ ...marketing, role: "editor" }, id)).rejects.toThrow(ForbiddenError);
    const end = (await findOpenContact(marketing, id))?.openUntil.getTime() ?? 0;
    try {
      freezeClock(new Date(end - 1));
      expect(await findOpenContact(marketing, id)).toMatchObject({ name: "Canary Open" });
      freezeClock(new Date(end));
      expect(await findOpenContact(marketing, id)).toBeNull();
    } finally {
      freezeClock(null);
    }
    const [look] = await owner().auditEvent.findMany({ where: { resourceId: id } });
    expect(end - (look?.createdAt.getTime() ?? 0)).toBe(LOOK_MINUTES * 60_000);
    await eraseLead(owner(), id, "retention");
    expect(await findOpenContact(marketing, id)).toBeNull();
    await expect(openLeadContact(marketing, id, "Answering the person")).rejects.toThrow(NotFoundError);
  });

  test("moves along the allowed ways only, and never over somebody else's move", async () => {
    const { id } = await addLead({});
    await changeLeadStatus(marketing, id, "submitted", "review");
    await expect(changeLeadStatus(marketing, id, "submitted", "spam")).rejects.toThrow(ConflictError);
    await expect(changeLeadStatus(marketing, id, "review", "delivered")).rejects.toThrow("cannot follow");
    const told = new Promise<void>((resolve) => {
      let calls = 0;
      // The first call says only that it listens.
      const listener = listenTo(LEAD_RELEASED, requireEnv("WORKER_DATABASE_URL"), () => {
        calls += 1;
        if (calls === 1) void changeLeadStatus(marketing, id, "review", "ready");
        else void listener.stop().then(resolve);
      });
    });
    await told;
    expect(await getLead(marketing, id)).toMatchObject({
      status: "ready",
      confirmBy: null,
      confirmedAt: null,
    });
    const events = await owner().auditEvent.findMany({
      where: { resourceId: id },
      orderBy: { createdAt: "asc" },
    });
    expect(events.map(({ change }) => change)).toEqual([
      { status: ["submitted", "review"] },
      { status: ["review", "ready"] },
    ]);
  });

  test("carries notes, whose text stays out of the audit", async () => {
    const { id } = await addLead({});
    await addLeadNote(marketing, id, "Canary called back");
    expect((await getLead(marketing, id)).notes).toMatchObject([
      { author: "Mary Marketing", body: "Canary called back" },
    ]);
    const events = await owner().auditEvent.findMany({ where: { resourceId: id } });
    expect(JSON.stringify(events)).not.toMatch(/canary/i);
  });

  test("that is not there is not found", async () => {
    const nobody = "0190a0a0-0000-7000-8000-00000000dead";
    for (const ask of [
      () => getLead(marketing, nobody),
      () => openLeadContact(marketing, nobody, "Answering the person"),
      () => addLeadNote(marketing, nobody, "x"),
      () => changeLeadStatus(marketing, nobody, "submitted", "review"),
    ])
      await expect(ask()).rejects.toThrow(NotFoundError);
  });

  test("counts as work while it is new or in trouble", async () => {
    const before = await countLeadWork(marketing);
    const { id } = await addLead({});
    const inquiry = await owner().inquiry.findFirstOrThrow({ where: { leadId: id } });
    await owner().delivery.create({ data: { inquiryId: inquiry.id, channel: "email", state: "dead" } });
    expect(await countLeadWork(marketing)).toEqual({
      ...before,
      submitted: before.submitted + 1,
      trouble: before.trouble + 1,
    });
  });
});

test("the history names whoever ended a request, and the system for what nobody asked for", async () => {
  const [withdrawn, disowned, erased, old] = [
    await addLead({ email: "ended.withdrawn@example.com" }),
    await addLead({ email: "ended.disowned@example.com" }),
    await addLead({ email: "ended.erased@example.com" }),
    await addLead({ email: "ended.old@example.com" }),
  ];
  const disclosureVersionId = await publishDisclosure(owner(), "consent_email", "Yes.");
  for (const { id: leadId } of [withdrawn, disowned, erased]) {
    const { id: inquiryId } = await owner().inquiry.findFirstOrThrow({ where: { leadId } });
    const text = { textShown: "Yes.", textHash: sha256Hex("Yes."), page: "/request" };
    await owner().consent.create({ data: { inquiryId, channel: "email", disclosureVersionId, ...text } });
  }
  await withdrawConsents(withdrawn.id, "all", { reason: "withdrawn", method: "receipt" });
  await disownLead(disowned.id);
  await eraseLead(appDb(), erased.id, "requested");
  await eraseLead(owner(), old.id, "retention");
  const names = async (id: string) =>
    (await listHistory(marketing, "lead", id)).map(({ action, actorName }) => [action, actorName]).sort();
  expect(await names(withdrawn.id)).toEqual([["consent.withdrawn", "The student"]]);
  expect(await names(disowned.id)).toEqual([
    ["consent.withdrawn", "Somebody with the receipt"],
    ["lead.disowned", "Somebody with the receipt"],
  ]);
  expect(await names(erased.id)).toEqual([
    ["consent.withdrawn", "The student"],
    ["lead.erased", "The student"],
  ]);
  expect(await names(old.id)).toEqual([["lead.erased", null]]);
});

describe("the export", () => {
  test("holds what the filter shows, formula-safe, with phones and ZIP codes as text, and is audited", async () => {
    const at = new Date("2026-05-05T10:00:00Z");
    await addLead(
      {
        name: '=HYPERLINK("http://evil.example","x")',
        email: "export@example.com",
        phone: "+17755550123",
        question: " \t＝cmd|'/C calc'!A0\r\n@SUM(1)",
      },
      { createdAt: at, zip: "02139", state: "MA" },
    );
    await addLead({ name: "Not In May" }, { createdAt: new Date("2026-06-01T10:00:00Z") });
    const csv = await read({ from: "2026-05-01", to: "2026-05-31" });
    expect(csv.startsWith('\ufeff"Reference","Received (UTC)","Status","Name"')).toBe(true);
    expect(csv).toContain(`"'=HYPERLINK(""http://evil.example"",""x"")"`);
    expect(csv).toContain(`" \t'＝cmd|'/C calc'!A0\r\n'@SUM(1)"`);
    expect(csv).toContain('"(775) 555-0123"');
    expect(csv).toContain('"MA 02139"');
    expect(csv).not.toContain("Not In May");
    const [event] = await owner().auditEvent.findMany({
      where: { action: "lead.exported", resourceId: null },
    });
    expect(event).toMatchObject({
      actorId: marketing.id,
      change: { reason: "A call with a school", leads: 1, from: "2026-05-01", to: "2026-05-31" },
    });
  });

  test("is a look at each lead in it, which its person finds in their own file", async () => {
    const email = "looked.at@example.com";
    const at = new Date("2026-04-05T10:00:00Z");
    const { id } = await addLead({ email }, { createdAt: at });
    const { id: other } = await addLead(
      { email: "not.looked.at@example.com" },
      { createdAt: new Date("2026-04-06T10:00:00Z") },
    );
    await read({ from: "2026-04-05", to: "2026-04-05" });
    const looks = await owner().auditEvent.findMany({ where: { resourceId: { in: [id, other] } } });
    expect(looks).toMatchObject([
      {
        action: "lead.exported",
        resourceId: id,
        actorId: marketing.id,
        change: { reason: "A call with a school" },
      },
    ]);
    const file = await exportPerson(id, email, "198.51.100.7");
    expect(JSON.parse(file.kind === "file" ? file.json : "{}")).toMatchObject({
      looks: [{ action: "lead.exported" }],
    });
  });

  test("and the lead's page name no way that was withdrawn as one that may be used", async () => {
    const at = new Date("2026-09-05T10:00:00Z");
    const { id } = await addLead({ email: "withdrawn@example.com" }, { createdAt: at, optOutSignal: true });
    const { id: inquiryId } = await owner().inquiry.findFirstOrThrow({ where: { leadId: id } });
    for (const channel of ["email", "call"] as const) {
      const disclosureVersionId = await publishDisclosure(owner(), `consent_${channel}`, "Yes.");
      await owner().consent.create({
        data: {
          inquiryId,
          channel,
          disclosureVersionId,
          textShown: "Yes.",
          textHash: sha256Hex("Yes."),
          page: "/request",
        },
      });
    }
    const row = async () =>
      (await read({ from: "2026-09-05", to: "2026-09-05" })).trim().split("\r\n").at(-1) ?? "";
    expect(await row()).toContain('"E-mail; A person calling"');
    await withdrawConsents(id, "all", { reason: "withdrawn", method: "receipt" });
    expect(await row()).not.toMatch(/"E-mail|A person calling/);
    expect(await row()).toMatch(/"","yes","yes"$/);
    const { inquiries } = await getLead(marketing, id);
    expect(inquiries[0]?.consents.map(({ withdrawnAt }) => withdrawnAt)).toEqual([
      expect.any(Date),
      expect.any(Date),
    ]);
  });

  test("of more leads than are read at a time holds each once", async () => {
    const createdAt = new Date("2026-07-01T10:00:00Z");
    await owner().lead.createMany({ data: Array.from({ length: 450 }, () => leadInput({}, { createdAt })) });
    const lines = (await read({ from: "2026-07-01", to: "2026-07-01" })).trim().split("\r\n").slice(1);
    expect(lines).toHaveLength(450);
    expect(new Set(lines).size).toBe(450);
  });
});

describe("roles", () => {
  const may: readonly Role[] = ["owner", "admin", "marketing"];

  test.each(Object.values(Roles))("%s", async (role) => {
    const actor = { ...marketing, role };
    const { id } = await addLead({});
    const deeds = [
      () => listLeads(actor, filter()),
      () => listSchoolsWithLeads(actor),
      () => countLeadWork(actor),
      async () => parseInboxSearch(actor, "ada@example.com"),
      () => getLead(actor, id),
      () => openLeadContact(actor, id, "Answering the person"),
      () => findOpenContact(actor, id),
      () => addLeadNote(actor, id, "A note"),
      () => changeLeadStatus(actor, id, "submitted", "review"),
      async () =>
        (await exportLeads(actor, filter({ from: "2026-01-01", to: "2026-01-01" }), "Because")).body.cancel(),
    ];
    for (const deed of deeds)
      if (may.includes(role)) await deed();
      else await expect(deed()).rejects.toThrow(ForbiddenError);
    if (!may.includes(role)) expect((await getLead(marketing, id)).status).toBe("submitted");
  });
});

test.each([
  ["a day in year 0", { from: "0000-01-01", to: "0000-12-31" }],
  ["the last day of all", { to: "9999-12-31" }],
  ...["0000-01-01T00:00:00.000Z", "-100000-01-01T00:00:00Z", "+275760-09-13T00:00:00.000Z", "\ud800"].map(
    (key): [string, Record<string, string>] => [
      `a page that begins at ${JSON.stringify(key)}`,
      { page: encodeCursor({ direction: "after", key, id: "0190a0a0-0000-7000-8000-000000000001" }) },
    ],
  ),
])("%s is no error", async (_what, given) => {
  await expect(listLeads(marketing, filter(given))).resolves.toBeDefined();
  await expect(read(given)).resolves.toContain("Reference");
});
