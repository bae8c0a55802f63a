import fs, { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { renderLeadMail } from "#components/mails/render-lead-mail.tsx";
import { signFormTime } from "#lib/bot-defence/form-time.ts";
import { createPump } from "#lib/delivery/pump.ts";
import { parseSigningKey } from "#lib/ledger/batch.ts";
import { createSealer } from "#lib/ledger/seal-batches.ts";
import { verifyLedger } from "#lib/ledger/verify.ts";
import { hashToken, randomToken } from "#lib/platform/crypto.ts";
import { workerDb } from "#lib/platform/db.ts";
import { requireEnv } from "#lib/platform/env.ts";
import type { FormFields } from "#lib/platform/http.ts";
import { openVisit } from "#lib/visits/commands.ts";
import { saveFormDraft } from "#lib/visits/form-drafts.ts";
import { askForLink } from "#lib/visits/link-commands.ts";
import { createLinkSender } from "#lib/visits/send-links.ts";
import type { Visit } from "#lib/visits/visit.ts";
import { receiveVisitorPost } from "#lib/visits/visitor-post.ts";
import { userInput } from "#prisma/factories/user-factory.ts";
import { type Canary, dumpDatabase, findCanaries } from "#prisma/testing/canaries.ts";
import { type MailServer, startMailServer } from "#prisma/testing/delivery/mail-server.ts";
import { accept, type Receiver, startReceiver } from "#prisma/testing/delivery/receiver.ts";
import { createScene, type Scene } from "#prisma/testing/delivery/scene.ts";
import { testSettings } from "#prisma/testing/delivery/settings.ts";
import { publishDefaultDisclosures } from "#prisma/testing/request-scene.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { withConnection } from "#scripts/database/connect.ts";
import { submitLead } from "./commands.ts";
import { confirmRequest } from "./confirm-commands.ts";
import { confirmToken } from "./confirm-token.ts";
import { openLeadContact } from "./contact-commands.ts";
import { findOpenContact } from "./contact-queries.ts";
import { eraseOwnLead } from "./erase-commands.ts";
import { exportLeads } from "./export.ts";
import { exportPerson } from "./export-person.ts";
import { addLeadNote } from "./inbox-commands.ts";
import { getLead } from "./inbox-queries.ts";
import { inboxFilterSchema } from "./inbox-schema.ts";
import { changePreferences } from "./preferences-commands.ts";
import { findReceipt } from "./receipt.ts";
import { loadRequestForm } from "./request-form.ts";
import { draftValues, parseRequest } from "./schema.ts";
import { createLeadMailSender } from "./send-mails.ts";
import { DEFAULT_REQUEST_SETTINGS } from "./settings.ts";
import { disownLead, withdrawConsents } from "./withdraw-commands.ts";

const folder = mkdtempSync(join(tmpdir(), "canaries-"));
const erasureLog = join(folder, "erasures.jsonl");
const written: string[] = [];
let mailServer: MailServer;
let receiver: Receiver;

beforeAll(async () => {
  mailServer = await startMailServer();
  receiver = await startReceiver();
  Object.assign(process.env, { SMTP_URL: mailServer.url, ERASURE_LOG: erasureLog, LOG_LEVEL: "debug" });
});
// After that: settings are read once, with the first connection.
const database = useTestDatabase();
afterAll(async () => {
  await mailServer.stop();
  await receiver.stop();
  rmSync(folder, { recursive: true, force: true });
});

const SETTINGS = { ...DEFAULT_REQUEST_SETTINGS, minimumSeconds: 0, proofOfWork: false };

interface Person {
  name: string;
  email: string;
  phone: string;
  address: string;
  userAgent: string;
  question: string;
}

const person = (first: string, last: string, number: number): Person => ({
  name: `${first} ${last}`,
  email: `${first}.${last}@mail${number}.canary.example`,
  phone: `+1617253${1000 + number}`,
  address: `203.0.113.${number}`,
  userAgent: `CanaryBrowser${number}/${number}.7`,
  question: `Does ${first}ology${number} count? My neighbour is Mr ${last}smith.`,
});

const PEOPLE = {
  delivered: person("Quillon", "Brackenthwaite", 71),
  refusedByAll: person("Xanthippe", "Oddfellow", 72),
  confirmed: person("Zebulon", "Quickenborough", 73),
  waiting: person("Ysolde", "Featherstonehaugh", 74),
  disowned: person("Wolfram", "Grimthorpe", 75),
};
const DRAFT = person("Ulalume", "Vandersloot", 76);
const NOTE = "Prefers evenings; her sister Thessalonica Pemberwick may answer";
const LINK_MAIL = "Hepzibah.Link@mail77.canary.example";

const canariesOf = (who: string, { name, email, phone, address, userAgent, question }: Person): Canary[] =>
  [
    ...name.split(" "),
    email,
    email.split("@")[1] ?? "",
    phone.slice(2),
    address,
    userAgent,
    question.slice(5, 20),
    question.slice(-12),
  ].map((value) => ({ what: who, value }));

const CANARIES: Canary[] = [
  ...Object.entries(PEOPLE).flatMap(([who, each]) => canariesOf(who, each)),
  ...canariesOf("draft", DRAFT).slice(0, 5),
  { what: "link", value: LINK_MAIL },
  { what: "note", value: "Thessalonica Pemberwick" },
];

async function submit(scene: Scene, from: Person, visit: Visit | null = null, settings = SETTINGS) {
  const { shown } = await loadRequestForm([scene.programId], settings);
  const key = randomToken();
  const fields: FormFields = {
    key,
    made: signFormTime(key),
    shown,
    program: [scene.programId],
    [`consent.${scene.programId}.email`]: "yes",
    [`consent.${scene.programId}.call`]: "yes",
    age: "yes",
    name: from.name,
    email: from.email,
    phone: from.phone,
    zip: "43215",
    question: from.question,
  };
  const parsed = parseRequest(fields, settings);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  const { address, userAgent } = from;
  const outcome = await submitLead(
    parsed.request,
    { visit, address, userAgent, hasOptOutSignal: false },
    settings,
  );
  if (outcome.kind !== "received") throw new Error(outcome.kind);
  const { receiptToken } = outcome;
  const { id } = await database
    .owner()
    .lead.findUniqueOrThrow({ where: { receiptTokenHash: hashToken(receiptToken) }, select: { id: true } });
  return { id, receiptToken, fields };
}

async function deliverAndMail(): Promise<void> {
  const pump = createPump(workerDb(), testSettings([receiver.host]));
  await pump.run();
  await pump.idle();
  await createLeadMailSender(workerDb(), renderLeadMail).run();
  await createSealer(workerDb(), {
    key: parseSigningKey(requireEnv("FAIRMATCH_LEDGER_KEY")),
    headFile: null,
  }).run();
}

/** What the process writes to its output and what it tells other processes through the database, while `work` runs. */
async function overhear(work: () => Promise<void>): Promise<{ log: string; told: string[] }> {
  const { write, writeSync } = fs;
  const hear = (data: unknown) => written.push(String(data));
  vi.spyOn(fs, "writeSync").mockImplementation(((...given: Parameters<typeof writeSync>) => {
    hear(given[1]);
    return writeSync(...given);
  }) as typeof writeSync);
  vi.spyOn(fs, "write").mockImplementation(((...given: Parameters<typeof write>) => {
    hear(given[1]);
    return write(...given);
  }) as never);
  const told: string[] = [];
  await withConnection(database.ownerUrl, "fairmatch overhears", async (client) => {
    client.on("notification", ({ channel, payload }) => told.push(`${channel} ${payload}`));
    for (const channel of ["inquiry_submitted", "lead_mail_queued", "lead_released", "visit_link_asked"])
      await client.query(`LISTEN ${channel}`);
    await work();
    // What was told before this is here when it is answered.
    await client.query("SELECT 1");
  });
  return { log: written.join(""), told };
}

test("a dump of the database, the log and the queues show none of 50 personal values, whatever happens to a request", async () => {
  const db = database.owner();
  await publishDefaultDisclosures(db);
  const scene = await createScene(db, { url: receiver.url });
  const staff = await db.user.create({
    data: userInput({ role: "owner" }),
    select: { id: true, role: true, name: true, email: true },
  });
  const looked: string[] = [];

  const { log, told } = await overhear(async () => {
    const { visit } = await openVisit();
    const draft: FormFields = {
      name: DRAFT.name,
      email: DRAFT.email,
      phone: DRAFT.phone,
      question: DRAFT.question,
    };
    await saveFormDraft({ visitId: visit.id, form: "request", values: draftValues(draft), errors: {} });
    await askForLink({ visitId: visit.id, email: LINK_MAIL, client: "203.0.113.78" });

    const delivered = await submit(scene, PEOPLE.delivered, visit);
    await deliverAndMail();
    expect(receiver.received).toHaveLength(1);
    await submit(scene, PEOPLE.delivered);
    await deliverAndMail();
    await addLeadNote(staff, delivered.id, NOTE);
    await openLeadContact(staff, delivered.id, "Answering the person");
    looked.push(
      JSON.stringify([await getLead(staff, delivered.id), await findOpenContact(staff, delivered.id)]),
    );
    looked.push(
      await new Response((await exportLeads(staff, inboxFilterSchema.parse({}), "A review")).body).text(),
    );
    const file = await exportPerson(delivered.id, PEOPLE.delivered.email, PEOPLE.delivered.address);
    looked.push(file.kind === "file" ? file.json : file.kind);
    looked.push(JSON.stringify(await findReceipt(delivered.receiptToken)));
    await changePreferences(delivered.id, { withdrawn: [], days: [1], hours: ["evening"] });
    await withdrawConsents(delivered.id, "all", { reason: "withdrawn", method: "receipt" });
    await deliverAndMail();

    // A school and a mail server that throw everything back at us.
    receiver.answer = (post, response) => response.writeHead(500, { "x-echo": "1" }).end(post.body);
    mailServer.refuse = { recipient: 550, mail: null };
    const refused = await submit(scene, PEOPLE.refusedByAll);
    await deliverAndMail();
    receiver.answer = (post, response) =>
      response
        .writeHead(422, { "content-type": "application/json" })
        .end(
          JSON.stringify({ status: "rejected", reason_code: PEOPLE.refusedByAll.email, message: post.body }),
        );
    await db.delivery.updateMany({ data: { nextAt: new Date() }, where: { state: "failed" } });
    await deliverAndMail();
    receiver.answer = accept;
    mailServer.refuse = { recipient: null, mail: null };
    looked.push(JSON.stringify(refused.fields));

    const confirmed = await submit(scene, PEOPLE.confirmed, null, { ...SETTINGS, proofOfWork: true });
    expect(await confirmRequest(confirmToken(confirmed.id))).toBe(true);
    await deliverAndMail();
    expect(await eraseOwnLead(confirmed.id)).toBe("erased");
    await deliverAndMail();

    const disowned = await submit(scene, PEOPLE.disowned);
    await deliverAndMail();
    await disownLead(disowned.id);
    await deliverAndMail();
    await submit(scene, PEOPLE.waiting);

    const broken = await receiveVisitorPost(
      new Request("http://localhost:3000/request/submit", {
        method: "POST",
        headers: { origin: "http://localhost:3000", "content-type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams(draft as Record<string, string>),
      }),
      "request",
      async ({ name, email }) => {
        throw Object.assign(new Error(`${name} ${email}`), { detail: email });
      },
    );
    expect(broken.status).toBe(500);
  });

  const everything = async () => [
    ...(await dumpDatabase(database.ownerUrl)),
    { place: "the log", text: log },
    { place: "the erasure log", text: readFileSync(erasureLog, "utf8") },
    ...told.map((text) => ({ place: "a notification", text })),
  ];
  expect(CANARIES.length).toBeGreaterThanOrEqual(50);
  const dump = await everything();
  expect(new Set(dump.map(({ place }) => place)).size).toBeGreaterThan(30);
  expect(log.split("\n").length).toBeGreaterThan(10);
  expect(log).toContain("unknown error");
  expect(told.length).toBeGreaterThan(5);
  expect((await verifyLedger(db, null)).fault).toBeNull();
  expect(findCanaries(CANARIES, dump)).toEqual([]);

  // The same values did come through: staff, schools and their owners can read them.
  const readable = [...looked, ...receiver.received.map(({ body }) => body)].join("\n");
  for (const who of ["delivered", "refusedByAll"] as const) expect(readable).toContain(PEOPLE[who].name);
  expect(readable).toContain("Thessalonica");

  // A waiting link's address goes with its mail; until then it is sealed like everything else.
  await createLinkSender(workerDb()).run();
  expect(mailServer.received.some(({ to }) => to.includes(LINK_MAIL))).toBe(true);
  expect(findCanaries(CANARIES, await everything())).toEqual([]);
});

test("the search would find a value that is there, however it is written", async () => {
  const db = database.owner();
  const { name, email } = PEOPLE.delivered;
  const plants = [
    { key: "plant.plain", value: name },
    { key: "plant.part", value: { deep: [`x${email.toUpperCase()}x`] } },
    { key: "plant.hex", value: Buffer.from(`..${email}..`).toString("hex") },
    { key: "plant.form", value: new URLSearchParams({ email: `to:${PEOPLE.waiting.phone}` }).toString() },
    ...["", "a", "ab"].map((before) => ({
      key: `plant.base64.${before.length}`,
      value: Buffer.from(`${before}${email}, and more`).toString("base64"),
    })),
  ];
  for (const data of plants) {
    await db.setting.create({ data });
    expect(findCanaries(CANARIES, await dumpDatabase(database.ownerUrl)), data.key).not.toEqual([]);
    await db.setting.delete({ where: { key: data.key } });
  }
  const { visit } = await openVisit();
  await db.formDraft.create({
    data: {
      matchSessionId: visit.id,
      form: "plant",
      payload: new TextEncoder().encode(PEOPLE.waiting.question),
      expiresAt: new Date("2999-01-01"),
    },
  });
  expect(findCanaries(CANARIES, await dumpDatabase(database.ownerUrl)).join()).toContain("public.form_draft");
});
