import "server-only";
import { z } from "zod";
import { appDb } from "#lib/platform/db.ts";

/** Rules of the request form, kept in table `setting` under `request.<name>`; these defaults hold until one is set. */
const settingsSchema = z.object({
  /** Schools that one request may go to. */
  maxSchools: z.int().min(1).max(20).default(5),
  minimumAge: z.int().min(13).max(25).default(18),
  /** Posts of the form from one address: wide, because libraries and schools share one. */
  postsPerAddressAndHour: z.int().min(1).default(120),
  /** New requests with one e-mail address. */
  requestsPerEmailAndDay: z.int().min(1).default(10),
});

export type RequestSettings = z.infer<typeof settingsSchema>;

const PREFIX = "request.";

/** Throws when a stored value is not sound. */
export async function getRequestSettings(): Promise<RequestSettings> {
  const rows = await appDb().setting.findMany({
    where: { key: { startsWith: PREFIX } },
    select: { key: true, value: true },
  });
  return settingsSchema.parse(
    Object.fromEntries(rows.map(({ key, value }) => [key.slice(PREFIX.length), value])),
  );
}
