import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sendMail } from "./mail.ts";

interface Received {
  recipients: string[];
  source: string;
}

const received: Received[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onData: (stream, session, done) => {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    stream.on("end", () => {
      received.push({
        recipients: session.envelope.rcptTo.map(({ address }) => address),
        source: Buffer.concat(chunks).toString(),
      });
      done();
    });
  },
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.server.address();
  process.env.SMTP_URL = `smtp://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
});
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

test("a mail arrives once, at one person, as it was written", async () => {
  await sendMail({
    to: "ann@school.example",
    subject: "Zwei Wörter",
    text: "Guten Tag\n",
    messageId: "<1@x>",
  });
  const [mail] = received;
  expect(mail?.recipients).toEqual(["ann@school.example"]);
  const parsed = await simpleParser(mail?.source ?? "");
  expect([parsed.subject, parsed.text, parsed.messageId]).toEqual(["Zwei Wörter", "Guten Tag\n", "<1@x>"]);
});

test("a line break in a subject makes no header", async () => {
  await sendMail({ to: "ann@school.example", subject: "Hi\r\nBcc: eve@evil.example", text: "x" });
  expect(received.at(-1)?.recipients).toEqual(["ann@school.example"]);
  expect(received.at(-1)?.source).not.toMatch(/^Bcc:/m);
});

test.each([
  "ann@school.example, eve@evil.example",
  '"ann@evil.example"@school.example',
  "Ann <ann@school.example>",
  "ann@school.example\r\nBcc: eve@evil.example",
  "ann@schöol.example",
  "ann＠school.example",
  "ann..b@school.example",
  "ann",
  "",
])("%j is no address that mail goes to", async (to) => {
  await expect(sendMail({ to, subject: "x", text: "x" })).rejects.toThrow("not an address");
});
