import type { Secrets } from "./data-folder.ts";
import { PlainError } from "./plain-error.ts";
import { runNode } from "./run.ts";
import { checkSettings, listenAddress, readGivenSettings, type Settings } from "./settings.ts";
import type { ReceiverPorts } from "./site.ts";

interface DemoPorts {
  port: number;
  receiver: ReceiverPorts;
}

/** Settings of a demo: its own secrets, and the schools' side as the only place where inquiries and mail may go. */
export function demoSettings({ secrets, port, receiver }: DemoPorts & { secrets: Secrets }): Settings {
  const given = readGivenSettings();
  const { LOG_LEVEL, DATABASE_POOL_SIZE, APP_ORIGIN, TRUST_PROXY } = given;
  const { DATABASE_SECRET: _, ...keys } = secrets;
  const settings: Settings = {
    ...keys,
    FAIRMATCH_MODE: "demo",
    APP_ORIGIN: APP_ORIGIN ?? `http://localhost:${port}`,
    // Its passphrases are known to everybody, so other machines reach it only where somebody asks for that.
    HOSTNAME: listenAddress(given, "127.0.0.1"),
    SMTP_URL: `smtp://127.0.0.1:${receiver.smtpPort}`,
    MAIL_FROM: "Fairmatch demo <no-reply@fairmatch.example>",
    PUBLISHER_EMAIL: "privacy@fairmatch.example",
    // Short, so that people who take the schools' side down see the repeats.
    DELIVERY_RETRY_SECONDS: "5,10,20,40,60,300,3600",
    ALLOW_INSECURE_WEBHOOKS: "1",
    WEBHOOK_ALLOW_HOSTS: `127.0.0.1:${receiver.port},localhost:${receiver.port}`,
    DEMO_RECEIVER_ORIGIN: `http://127.0.0.1:${receiver.port}`,
    ...(LOG_LEVEL && { LOG_LEVEL }),
    ...(DATABASE_POOL_SIZE && { DATABASE_POOL_SIZE }),
    ...(TRUST_PROXY && { TRUST_PROXY }),
  };
  checkSettings(settings, []);
  return settings;
}

/** Fills the database with the demo world, or leaves the one that is there. */
export async function seedDemo(database: { ownerUrl: string }, settings: Settings): Promise<void> {
  const { code, output } = await runNode(["prisma/seed.ts"], {
    env: { ...settings, DATABASE_URL: database.ownerUrl },
  });
  if (code !== 0) throw new PlainError(`The demo data could not be put in:\n\n${output.trim()}`);
}
