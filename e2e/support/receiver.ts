import { seal } from "#lib/platform/crypto.ts";
import type { Db } from "#lib/platform/db.ts";
import { demoWebhookPath, demoWebhookSecret } from "#prisma/demo/webhook-secret.ts";

/** What the schools' side tells about one inquiry that it took. */
interface TakenInquiry {
  id: string;
  payload: unknown;
  attempts: { result: string }[];
}

function origin(): string {
  const { E2E_RECEIVER_ORIGIN } = process.env;
  if (!E2E_RECEIVER_ORIGIN) throw new Error("E2E_RECEIVER_ORIGIN is not set: run `npm run test:e2e`.");
  return E2E_RECEIVER_ORIGIN;
}

/** Lets a test's own school take its requests at the schools' side; gives the name by which that knows it. */
export async function connectToReceiver(owner: Db, schoolId: string): Promise<string> {
  const { slug } = await owner.school.findUniqueOrThrow({ where: { id: schoolId }, select: { slug: true } });
  const target = await owner.deliveryTarget.findFirstOrThrow({
    where: { agreement: { partner: { schools: { some: { id: schoolId } } } } },
    select: { id: true },
  });
  const secret = demoWebhookSecret(slug, process.env.FAIRMATCH_INDEX_KEY ?? "");
  await owner.deliveryTarget.update({
    where: { id: target.id },
    data: {
      channel: "webhook",
      url: origin().replace("localhost", "127.0.0.1") + demoWebhookPath(slug),
      secretSealed: seal(secret, `deliveryTarget.secret:${target.id}`),
    },
  });
  return slug;
}

/** How one school's system behaves from now on. */
export async function setSchoolMode(school: string, mode: "ok" | "down" | "reject"): Promise<void> {
  const answer = await fetch(`${origin()}/api/mode`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ mode, school }),
  });
  if (!answer.ok) throw new Error(`The schools' side answered ${answer.status}.`);
}

/** What a school has taken. */
export async function listTaken(school: string): Promise<TakenInquiry[]> {
  return (await fetch(`${origin()}/api/inquiries?${new URLSearchParams({ school })}`)).json();
}

/** Which withdrawals a school has acknowledged. */
export async function listTold(school: string): Promise<{ payload: unknown }[]> {
  return (await fetch(`${origin()}/api/revocations?${new URLSearchParams({ school })}`)).json();
}

/** The mails to an address, newest first. */
export async function listMails(to: string): Promise<{ subject: string; text: string }[]> {
  return (await fetch(`${origin()}/api/mails?${new URLSearchParams({ to })}`)).json();
}

/** The path of the link of a kind in the newest mail to an address that has one; null while none has come. */
export async function mailedLink(
  to: string,
  kind:
    | "match/link"
    | "request/confirm"
    | "receipt"
    | "admin/invitation"
    | "admin/new-password" = "match/link",
): Promise<string | null> {
  const link = new RegExp(`https?://[^/\\s]+(/${kind}/[\\w.-]+)`);
  for (const { text } of await listMails(to)) {
    const [, path] = link.exec(text) ?? [];
    if (path) return path;
  }
  return null;
}
