import { appendFileSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { signatureHeaders } from "#lib/delivery/signature.ts";
import { demoWebhookPath, demoWebhookSecret } from "#prisma/demo/webhook-secret.ts";
import { type DemoReceiver, startDemoReceiver } from "./receiver.ts";

const indexKey = "tests-only-index-key";
const school = "northfield-college";
let folder: string;
let receiver: DemoReceiver;
let origin: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "fairmatch-receiver-"));
  await start();
});
afterEach(async () => {
  await receiver.stop();
  rmSync(folder, { recursive: true });
});

async function start(): Promise<void> {
  receiver = await startDemoReceiver({ port: 0, smtpPort: 0, folder, indexKey });
  origin = `http://127.0.0.1:${receiver.port}`;
}

function post(id: string, secret = demoWebhookSecret(school, indexKey)): Promise<Response> {
  const body = JSON.stringify({ data: { reference: "FM-1", program: { name: "<b>Coding</b>" } } });
  return fetch(`${origin}${demoWebhookPath(school)}`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...signatureHeaders({ id, body, secrets: [secret], at: new Date() }),
    },
    body,
  });
}

const setMode = (mode: string, of?: string) =>
  fetch(`${origin}/api/mode`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ mode, school: of }),
  });
const inquiries = async (query = "") => (await fetch(`${origin}/api/inquiries${query}`)).json();

describe("the schools' side of the demo", () => {
  it("takes a signed request once, however often it comes, and still knows it after a restart", async () => {
    expect((await post("msg_1")).status).toBe(200);
    expect((await post("msg_1")).status).toBe(200);
    await receiver.stop();
    await start();
    expect((await post("msg_1")).status).toBe(200);
    expect(await inquiries(`?school=${school}&id=msg_1`)).toMatchObject([
      { id: "msg_1", attempts: [{ result: "accepted" }, { result: "known" }, { result: "known" }] },
    ]);
    expect(await inquiries("?school=another")).toEqual([]);
  });

  it("refuses a wrong signature", async () => {
    expect((await post("msg_1", demoWebhookSecret("another", indexKey))).status).toBe(401);
    expect(await inquiries()).toEqual([]);
  });

  it("can be taken down and up again, all schools or one", async () => {
    await setMode("down");
    await expect(post("msg_1")).rejects.toThrow();
    await setMode("500", school);
    expect((await post("msg_1")).status).toBe(500);
    await setMode("reject", school);
    expect((await post("msg_1")).status).toBe(422);
    await setMode("ok");
    expect((await post("msg_1")).status).toBe(200);
    expect((await setMode("nonsense")).status).toBe(400);
    expect(await inquiries()).toMatchObject([
      { attempts: [{ result: "down" }, { result: "500" }, { result: "reject" }, { result: "accepted" }] },
    ]);
  });

  it("keeps mail and passes none on", async () => {
    const transport = createTransport({ host: "127.0.0.1", port: receiver.smtpPort });
    await transport.sendMail({ from: "a@b.example", to: "c@d.example", subject: "Hello", text: "Read me" });
    transport.close();
    const mails = await (await fetch(`${origin}/api/mails?to=c@d.example`)).json();
    expect(mails).toMatchObject([{ to: ["c@d.example"], subject: "Hello", text: "Read me\n" }]);
    const page = await fetch(`${origin}/mails/${encodeURIComponent(mails[0].id)}`);
    expect(await page.text()).toContain("Read me");
  });

  it("shows what came as text, never as markup", async () => {
    await post("msg_1");
    for (const path of ["/", "/inquiries/msg_1"]) {
      const page = await fetch(origin + path);
      const html = await page.text();
      expect(html).toContain("&lt;b&gt;Coding&lt;/b&gt;");
      expect(html).not.toContain("<b>Coding");
      expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    }
  });

  it("changes its mode by the page's form only from its own page", async () => {
    const form = (from: string) =>
      fetch(`${origin}/mode`, {
        method: "POST",
        headers: { origin: from, "content-type": "application/x-www-form-urlencoded" },
        body: "mode=500",
        redirect: "manual",
      });
    expect((await form("http://evil.example")).status).toBe(403);
    expect((await post("msg_1")).status).toBe(200);
    expect((await form(origin)).status).toBe(303);
    expect((await post("msg_2")).status).toBe(500);
  });

  it("survives nonsense", async () => {
    for (const path of ["/nothing", "/inquiries/%ff", "/mails/none", "/api/constructor", "/webhooks"])
      expect((await fetch(origin + path)).status).toBe(404);
    expect((await fetch(`${origin}/api/mode`, { method: "POST", body: "{" })).status).toBe(400);
    const broken = { method: "POST", body: "{", headers: { "content-type": "application/json" } };
    expect((await fetch(`${origin}/api/mode`, broken)).status).toBe(400);
    expect((await fetch(`${origin}/webhooks/x`, { method: "POST", body: "x".repeat(300_000) })).status).toBe(
      401,
    );
  });

  it("keeps its file for its owner only, and reads past a line that a crash cut off", async () => {
    await post("msg_1");
    const file = join(folder, "received.jsonl");
    expect(statSync(file).mode & 0o077).toBe(0);
    await receiver.stop();
    appendFileSync(file, '{"kind":"arr');
    await start();
    expect(await inquiries()).toMatchObject([{ id: "msg_1" }]);
    await post("msg_2");
    await receiver.stop();
    await start();
    expect(await inquiries()).toHaveLength(2);
  });
});
