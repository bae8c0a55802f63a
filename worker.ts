import { renderLeadMail } from "#components/mails/render-lead-mail.tsx";
import { createStaffMailSender } from "#lib/accounts/send-staff-mails.ts";
import { STAFF_MAIL_QUEUED } from "#lib/accounts/staff-mail.ts";
import { logDeliveryHealth } from "#lib/delivery/health.ts";
import { createPump } from "#lib/delivery/pump.ts";
import { releaseReviewed } from "#lib/delivery/release.ts";
import { deliverySettings } from "#lib/delivery/settings.ts";
import { publishDueDrafts } from "#lib/disclosures/put-in-force.ts";
import { purgeExpired } from "#lib/housekeeping/purge.ts";
import { eraseOldLeads } from "#lib/housekeeping/retention.ts";
import { LEAD_MAIL_QUEUED } from "#lib/leads/lead-mail.ts";
import { LEAD_RELEASED } from "#lib/leads/released.ts";
import { createLeadMailSender } from "#lib/leads/send-mails.ts";
import { parseSigningKey } from "#lib/ledger/batch.ts";
import { createSealer } from "#lib/ledger/seal-batches.ts";
import { disconnectDatabases, workerDb } from "#lib/platform/db.ts";
import { env, requireEnv } from "#lib/platform/env.ts";
import { reportUnknownError } from "#lib/platform/errors.ts";
import { checkKeys } from "#lib/platform/keys.ts";
import { listenTo } from "#lib/platform/listen.ts";
import { log } from "#lib/platform/log.ts";
import { startSchedules } from "#lib/platform/schedules.ts";
import { checkDueLinks, linkSettings } from "#lib/upkeep/check-links.ts";
import { createLinkSender } from "#lib/visits/send-links.ts";

const SWEEP_MS = 10_000;
const HEALTH_MS = 60_000;
/** Sealed within five seconds, whatever else the worker does. */
const SEAL_MS = 2_000;

/** Delivers inquiries to schools, sends readers their links and mails, puts approved texts into force at their time, and clears what has expired and erases what was kept long enough. Any number of workers may run. */
async function work(): Promise<void> {
  const stopped = stopSignal();
  const url = requireEnv("WORKER_DATABASE_URL");
  const db = workerDb();
  await checkKeys(db);

  const pump = createPump(db, deliverySettings());
  const run = () => void pump.run();
  const listener = listenTo("inquiry_submitted", url, run);
  const release = () => void releaseReviewed(db).then(run, (error) => reportUnknownError(error, "release"));
  const releaseListener = listenTo(LEAD_RELEASED, url, release);
  const links = createLinkSender(db);
  const sendLinks = () => void links.run();
  const linkListener = listenTo("visit_link_asked", url, sendLinks);
  const mails = createLeadMailSender(db, renderLeadMail);
  const sendMails = () => void mails.run();
  const mailListener = listenTo(LEAD_MAIL_QUEUED, url, sendMails);
  const staffMails = createStaffMailSender(db);
  const sendStaffMails = () => void staffMails.run();
  const staffMailListener = listenTo(STAFF_MAIL_QUEUED, url, sendStaffMails);
  const sealer = createSealer(db, {
    key: parseSigningKey(requireEnv("FAIRMATCH_LEDGER_KEY")),
    headFile: env().LEDGER_HEAD_FILE ?? null,
  });
  const seals = setInterval(() => void sealer.run(), SEAL_MS);
  const sweep = setInterval(() => {
    run();
    sendLinks();
    sendMails();
    sendStaffMails();
  }, SWEEP_MS);
  const health = setInterval(() => {
    logDeliveryHealth(db).catch((error) => reportUnknownError(error, "delivery.health"));
  }, HEALTH_MS);
  const schedules = await startSchedules(url, [
    { name: "purge-expired", cron: "*/15 * * * *", run: async () => void (await purgeExpired(db)) },
    { name: "publish-disclosures", cron: "* * * * *", run: async () => void (await publishDueDrafts(db)) },
    { name: "erase-old-leads", cron: "17 3 * * *", run: async () => void (await eraseOldLeads(db)) },
    {
      name: "check-links",
      cron: "7,22,37,52 * * * *",
      run: async () => void (await checkDueLinks(db, linkSettings())),
    },
  ]).catch((error) => {
    reportUnknownError(error, "schedules");
    return null;
  });
  log().info("worker started");

  await stopped;
  log().info("worker stops");
  clearInterval(sweep);
  clearInterval(seals);
  clearInterval(health);
  await Promise.all([
    listener.stop(),
    releaseListener.stop(),
    linkListener.stop(),
    mailListener.stop(),
    staffMailListener.stop(),
    pump.stop(),
    links.stop(),
    mails.stop(),
    staffMails.stop(),
    sealer.stop(),
    schedules?.stop(),
  ]);
  await disconnectDatabases();
  log().info("worker stopped");
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGTERM", () => resolve());
    process.once("SIGINT", () => resolve());
  });
}

try {
  await work();
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
