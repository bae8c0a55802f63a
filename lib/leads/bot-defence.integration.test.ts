import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { renderLeadMail } from "#components/mails/render-lead-mail.tsx";
import { signFormTime } from "#lib/bot-defence/form-time.ts";
import { createProofChallenge } from "#lib/bot-defence/proof-of-work.ts";
import { solveProof } from "#lib/bot-defence/solve-proof.ts";
import { freezeClock } from "#lib/platform/clock.ts";
import { hashToken, randomToken } from "#lib/platform/crypto.ts";
import { workerDb } from "#lib/platform/db.ts";
import { type MailServer, startMailServer } from "#prisma/testing/delivery/mail-server.ts";
import {
  createAskableSchool,
  publishDefaultDisclosures,
  type SceneSchool,
} from "#prisma/testing/request-scene.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { submitLead } from "./commands.ts";
import { confirmRequest } from "./confirm-commands.ts";
import { confirmToken } from "./confirm-token.ts";
import { findConfirmation } from "./confirmation.ts";
import { findReceipt } from "./receipt.ts";
import { loadRequestForm } from "./request-form.ts";
import { consentField, type LeadRequest, parseRequest } from "./schema.ts";
import { createLeadMailSender } from "./send-mails.ts";
import { findReceiptToken } from "./sent-before.ts";
import { DEFAULT_REQUEST_SETTINGS } from "./settings.ts";

const SETTINGS = { ...DEFAULT_REQUEST_SETTINGS, minimumSeconds: 0, proofOfWorkCost: 1_000 };
const SENDER = { visit: null, address: "192.0.2.1", userAgent: "test", hasOptOutSignal: false };
const DAY = 86_400_000;

let mailServer: MailServer;
beforeAll(async () => {
  mailServer = await startMailServer();
  process.env.SMTP_URL = mailServer.url;
});
afterAll(() => mailServer.stop());
// After the mail server: settings are read once, with the first connection.
const { owner } = useTestDatabase();
let school: SceneSchool;
beforeAll(async () => {
  await publishDefaultDisclosures(owner());
  school = await createAskableSchool(owner());
});
beforeEach(async () => {
  freezeClock(null);
  mailServer.received.length = 0;
  await owner().leadMail.deleteMany();
});

const solved = async () => solveProof(await createProofChallenge(SETTINGS.proofOfWorkCost));

async function request(email: string, proof = ""): Promise<LeadRequest> {
  const { shown } = await loadRequestForm([school.programId], SETTINGS);
  const key = randomToken();
  const parsed = parseRequest(
    {
      key,
      made: signFormTime(key),
      proof,
      shown,
      program: school.programId,
      [consentField(school.programId, "email")]: "yes",
      age: "yes",
      name: "Ada Lovelace",
      email,
      zip: "43215",
    },
    SETTINGS,
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed));
  return parsed.request;
}

async function send(sent: LeadRequest, settings = SETTINGS): Promise<string> {
  const outcome = await submitLead(sent, SENDER, settings);
  if (outcome.kind !== "received") throw new Error(outcome.kind);
  return outcome.receiptToken;
}

const leadOf = (receiptToken: string) =>
  owner().lead.findUniqueOrThrow({
    where: { receiptTokenHash: hashToken(receiptToken) },
    include: { mails: true },
  });

describe("a request with a proof of work", () => {
  test("goes straight out, and its repeat is the same request", async () => {
    const sent = await request("proof@example.com", await solved());
    const receipt = await send(sent);
    expect(await leadOf(receipt)).toMatchObject({
      status: "submitted",
      confirmBy: null,
      mails: [{ kind: "receipt" }],
    });
    expect(await send(sent)).toBe(receipt);
    expect(await findReceiptToken(null, sent.key)).toBe(receipt);
    expect(await findReceiptToken(null, randomToken())).toBeNull();
  });

  test("lets one request in, however many try with it", async () => {
    const proof = await solved();
    const requests = await Promise.all(
      Array.from({ length: 10 }, (_, index) => request(`many${index}@example.com`, proof)),
    );
    const outcomes = await Promise.all(requests.map((each) => submitLead(each, SENDER, SETTINGS)));
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual([
      ...Array.from({ length: 9 }, () => "proof_refused"),
      "received",
    ]);
  });

  test("that is wrong stores nothing", async () => {
    const before = await owner().lead.count();
    const outcome = await submitLead(await request("wrong@example.com", "bm90aGluZw=="), SENDER, SETTINGS);
    expect(outcome).toEqual({ kind: "proof_refused" });
    expect(await owner().lead.count()).toBe(before);
  });
});

test("a form that comes back within seconds, or after a day, stores nothing", async () => {
  const before = await owner().lead.count();
  const sent = await request("fast@example.com", await solved());
  expect(await submitLead(sent, SENDER, { ...SETTINGS, minimumSeconds: 3 })).toEqual({ kind: "too_soon" });
  freezeClock(new Date(Date.now() + 25 * 3_600_000));
  expect(await submitLead(sent, SENDER, SETTINGS)).toEqual({ kind: "too_late" });
  expect(await owner().lead.count()).toBe(before);
});

describe("a request without a proof", () => {
  test("waits for its sender to confirm it by mail, once", async () => {
    const receipt = await send(await request("noscript@example.com"));
    const lead = await leadOf(receipt);
    expect(lead).toMatchObject({ status: "review", confirmedAt: null, mails: [{ kind: "confirm" }] });
    expect(await findReceipt(receipt)).toMatchObject({ person: { confirmBy: lead.confirmBy } });

    await createLeadMailSender(workerDb(), renderLeadMail).run();
    const text = mailServer.received[0]?.mail.text ?? "";
    const token = /\/request\/confirm\/([\w.-]+)/.exec(text)?.[1] ?? "";
    expect(token).toBe(confirmToken(lead.id));
    expect(text).toContain("Nothing is sent until you confirm it.");
    expect(text).not.toMatch(/https?:\S+[.,:]\s/);

    expect(await findConfirmation(token)).toMatchObject({ state: "open", reference: lead.reference });
    expect((await leadOf(receipt)).status).toBe("review");
    const presses = await Promise.all([confirmRequest(token), confirmRequest(token), confirmRequest(token)]);
    expect(presses.filter(Boolean)).toHaveLength(1);
    expect(await findConfirmation(token)).toMatchObject({ state: "confirmed", receiptToken: receipt });
    const { status, confirmedAt, mails } = await leadOf(receipt);
    expect({ status, kinds: mails.map(({ kind }) => kind).sort() }).toEqual({
      status: "submitted",
      kinds: ["confirm", "receipt"],
    });
    expect(confirmedAt).not.toBeNull();
    expect(await findReceipt(receipt)).toMatchObject({ person: { confirmBy: null } });
  });

  test("shows what confirming it agrees to, and which school does not get it again", async () => {
    const email = "asks.again@example.com";
    const look = async (receipt: string) => findConfirmation(confirmToken((await leadOf(receipt)).id));
    const first = await look(await send(await request(email)));
    const stored = await owner().consent.findFirstOrThrow({
      where: { inquiry: { lead: { reference: first?.reference ?? "" } } },
    });
    expect(first?.schools).toMatchObject([
      {
        schoolName: school.schoolName,
        consents: [{ channel: "email", text: stored.textShown }],
        askedAt: null,
      },
    ]);
    await send(await request(email, await solved()));
    const again = await look(await send(await request(email)));
    expect(again?.schools).toMatchObject([{ consents: [{}], askedAt: expect.any(Date) }]);
  });

  test("cannot be confirmed after seven days, nor after it was stopped, nor with another secret", async () => {
    const late = await leadOf(await send(await request("late@example.com")));
    const stopped = await leadOf(await send(await request("stopped@example.com")));
    await owner().lead.update({ where: { id: stopped.id }, data: { status: "withdrawn" } });
    for (const token of [
      confirmToken(stopped.id),
      `${late.id}.${"0".repeat(64)}`,
      confirmToken(stopped.id).replace(stopped.id, late.id),
      late.id,
      "",
    ])
      expect(await confirmRequest(token), token).toBe(false);
    expect(await findConfirmation(confirmToken(stopped.id))).toMatchObject({ state: "ended" });
    expect(await findConfirmation(`${late.id}.${"0".repeat(64)}`)).toBeNull();
    freezeClock(new Date(Date.now() + 7 * DAY + 1));
    expect(await confirmRequest(confirmToken(late.id))).toBe(false);
    expect(await findConfirmation(confirmToken(late.id))).toMatchObject({ state: "ended" });
  });

  test("goes straight out where no proof is asked for", async () => {
    const receipt = await send(await request("off@example.com"), { ...SETTINGS, proofOfWork: false });
    expect(await leadOf(receipt)).toMatchObject({ status: "submitted", mails: [{ kind: "receipt" }] });
  });

  test("sends one mailbox three mails a day at most", async () => {
    const kinds: string[] = [];
    for (let count = 0; count < 4; count += 1)
      kinds.push((await submitLead(await request("full@example.com"), SENDER, SETTINGS)).kind);
    expect(kinds).toEqual(["received", "received", "received", "limited"]);
  });
});

describe("a request that repeats an earlier one", () => {
  test("is answered on screen as a new one is, and by mail with the way to the earlier receipt", async () => {
    const first = await send(await request("again@example.com", await solved()));
    const second = await send(await request("Again@example.com", await solved()));
    const [a, b] = [await findReceipt(first), await findReceipt(second)];
    if (a?.state !== "open" || b?.state !== "open") throw new Error("no receipt");
    expect({ ...b.person, email: "" }).toEqual({ ...a.person, email: "" });

    await createLeadMailSender(workerDb(), renderLeadMail).run();
    const mailOf = (reference: string) =>
      mailServer.received.find(({ mail }) => mail.subject?.includes(reference))?.mail;
    expect(mailOf(a.reference)?.subject).toBe(`We have your request ${a.reference}`);
    expect(mailOf(a.reference)?.text).not.toContain("second time");
    expect(mailOf(b.reference)?.subject).toBe(`You asked before: your request ${b.reference}`);
    expect(mailOf(b.reference)?.text).toContain(`/receipt/${first}\n`);
    expect(mailOf(b.reference)?.text).toContain(`/receipt/${second}`);
  });
});

describe("a thousand posts of a program", () => {
  const REAL = { ...DEFAULT_REQUEST_SETTINGS, proofOfWorkCost: 1_000, postsPerAddressAndHour: 100_000 };
  const DAY_OLD = 25 * 3_600_000;

  /** Signs the time of a form as if it had been made before. */
  function signedBefore(key: string, ms: number): string {
    freezeClock(new Date(Date.now() - ms));
    const made = signFormTime(key);
    freezeClock(null);
    return made;
  }

  test("without a proof, with a time or a field that gives it away, in every mix, leave no lead", async () => {
    const { shown } = await loadRequestForm([school.programId], REAL);
    const spent = await solved();
    await send(await request("somebody@example.com", spent), SETTINGS);
    const foreign = btoa(JSON.stringify({ challenge: { parameters: {}, signature: "x" }, solution: {} }));
    const before = await owner().lead.count();

    const times: ((key: string) => string)[] = [
      () => "",
      () => `${Date.now() - 60_000}`,
      () => `${Date.now() - 60_000}.${"0".repeat(64)}`,
      () => signedBefore(randomToken(), 60_000),
      (key) => signFormTime(key),
      (key) => signedBefore(key, DAY_OLD),
      (key) => signedBefore(key, 60_000),
    ];
    const honeypots = ["", "https://spam.example"];
    const proofs = ["", "x", foreign, spent];
    const outcomes = new Map<string, number>();
    let posts = 0;
    for (; posts < 1_000; posts += 1) {
      const time = posts % times.length;
      const proof = proofs[posts % proofs.length] ?? "";
      // Patient, with an honest form and without a proof: that is somebody without script, see below.
      const isBlameless = time === times.length - 1 && proof === "";
      const website = isBlameless ? "https://spam.example" : (honeypots[(posts >> 2) % 2] ?? "");
      const key = randomToken();
      const parsed = parseRequest(
        {
          key,
          made: times[time]?.(key) ?? "",
          proof,
          shown,
          program: school.programId,
          [consentField(school.programId, "email")]: "yes",
          age: "yes",
          name: "Bot",
          email: `bot${posts}@example.com`,
          zip: "43215",
          website,
        },
        REAL,
      );
      const sender = { ...SENDER, address: `198.51.100.${posts % 250}` };
      const kind = parsed.ok ? (await submitLead(parsed.request, sender, REAL)).kind : "not a form of ours";
      outcomes.set(kind, (outcomes.get(kind) ?? 0) + 1);
    }
    expect(posts).toBe(1_000);
    expect([...outcomes.keys()].sort()).toEqual([
      "not a form of ours",
      "proof_refused",
      "too_late",
      "too_soon",
    ]);
    expect(await owner().lead.count()).toBe(before);
  });

  test("patient ones without a proof are held until a mailbox speaks for them, as many as one address may send", async () => {
    const before = await owner().lead.count();
    const kinds: string[] = [];
    for (let post = 0; post < 130; post += 1) {
      const sent = await request(`patient${post}@example.com`);
      const outcome = await submitLead(
        { ...sent, made: signedBefore(sent.key, 60_000) },
        { ...SENDER, address: "198.51.100.251" },
        { ...REAL, postsPerAddressAndHour: DEFAULT_REQUEST_SETTINGS.postsPerAddressAndHour },
      );
      kinds.push(outcome.kind);
    }
    expect(kinds.filter((kind) => kind === "received")).toHaveLength(120);
    expect(kinds.slice(120)).toEqual(Array(10).fill("limited"));
    const leads = await owner().lead.findMany({
      orderBy: { createdAt: "desc" },
      take: (await owner().lead.count()) - before,
      select: { status: true, confirmedAt: true, inquiries: { select: { delivery: true } } },
    });
    expect(leads).toHaveLength(120);
    for (const lead of leads)
      expect(lead).toEqual({ status: "review", confirmedAt: null, inquiries: [{ delivery: null }] });
  });
});
