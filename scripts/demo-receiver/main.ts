import { startDemoReceiver } from "./receiver.ts";

/** The demo's start script sets these; nobody else runs this program. */
function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`The demo receiver needs ${name}.`);
  return value;
}

const receiver = await startDemoReceiver({
  port: Number(required("DEMO_RECEIVER_PORT")),
  smtpPort: Number(required("DEMO_RECEIVER_SMTP_PORT")),
  folder: required("DEMO_RECEIVER_DATA"),
  indexKey: required("FAIRMATCH_INDEX_KEY"),
});
console.log(`The schools' side listens on port ${receiver.port}, its mail on port ${receiver.smtpPort}.`);

process.once("SIGTERM", async () => {
  await receiver.stop();
  process.exit(0);
});
