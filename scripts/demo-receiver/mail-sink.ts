import { randomUUID } from "node:crypto";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import type { ReceiverStore } from "./store.ts";

/** A mail server that keeps every mail and passes none on. */
export async function startMailSink(
  store: ReceiverStore,
  port: number,
): Promise<{ port: number; stop(): Promise<void> }> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    size: 1024 * 1024,
    onData: (stream, session, done) => {
      simpleParser(stream).then(({ messageId, from, subject, text }) => {
        store.add({
          kind: "mail",
          at: new Date().toISOString(),
          id: messageId ?? randomUUID(),
          to: session.envelope.rcptTo.map(({ address }) => address),
          from: from?.text ?? "",
          subject: subject ?? "",
          text: text ?? "",
        });
        done();
      }, done);
    },
  });
  // A client that hangs up is its own affair.
  server.on("error", () => undefined);
  await new Promise<void>((resolve, reject) => {
    server.server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const address = server.server.address();
  return {
    port: typeof address === "object" && address ? address.port : port,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
