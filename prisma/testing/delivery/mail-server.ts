import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

/** A mail server that keeps what it got; it refuses recipients or mails as the test says. */
export interface MailServer {
  url: string;
  received: { to: string[]; mail: ParsedMail }[];
  /** SMTP code with which the next steps are refused; null: everything is accepted. */
  refuse: { recipient: number | null; mail: number | null };
  stop(): Promise<void>;
}

export async function startMailServer(): Promise<MailServer> {
  const received: MailServer["received"] = [];
  const refuse: MailServer["refuse"] = { recipient: null, mail: null };
  const refusal = (code: number) =>
    Object.assign(new Error("Not now, ada@example.com"), { responseCode: code });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: (_address, _session, done) => done(refuse.recipient ? refusal(refuse.recipient) : null),
    onData: (stream, session, done) => {
      simpleParser(stream).then((mail) => {
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), mail });
        done(refuse.mail ? refusal(refuse.mail) : null);
      }, done);
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    refuse,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
