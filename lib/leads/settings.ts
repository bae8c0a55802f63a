import "server-only";
import { z } from "zod";
import { coalesced } from "#lib/platform/coalesce.ts";
import { appDb } from "#lib/platform/db.ts";

/** Rules of the request form, kept in table `setting` under `request.<name>`; these defaults hold until one is set. */
const settingsSchema = z.object({
  /** Schools that one request may go to. */
  maxSchools: z.int().min(1).max(20).default(5),
  minimumAge: z.int().min(13).max(25).default(18),
  /** Posts of the form from one address: wide, because libraries and schools share one. */
  postsPerAddressAndHour: z.int().min(1).default(120),
  /** Works given out to one address: more than forms sent, because each page that is looked at asks for one. */
  challengesPerAddressAndHour: z.int().min(1).default(1_200),
  /** New requests with one e-mail address. */
  requestsPerEmailAndDay: z.int().min(1).default(10),
  /** New requests with one e-mail address that wait for its confirmation: each sends it a mail. */
  unconfirmedPerEmailAndDay: z.int().min(1).default(3),
  /** A form that comes back sooner was not filled in by a person. */
  minimumSeconds: z.int().min(0).max(60).default(3),
  /** A form that is older is to be sent again. */
  formHours: z.int().min(1).max(168).default(24),
  /** Whether browsers do a little work for each request; whoever's cannot confirms by mail. Off: nobody has to. */
  proofOfWork: z.boolean().default(true),
  /** PBKDF2 iterations of each of the 50 to 150 tries that a proof takes. */
  proofOfWorkCost: z.int().min(1_000).max(100_000).default(5_000),
  /** How long a request can be confirmed by mail. */
  confirmDays: z.int().min(1).max(30).default(7),
});

export type RequestSettings = z.infer<typeof settingsSchema>;

export const DEFAULT_REQUEST_SETTINGS: RequestSettings = settingsSchema.parse({});

const PREFIX = "request.";

/** Throws when a stored value is not sound. */
export const getRequestSettings: () => Promise<RequestSettings> = coalesced(readSettings);

async function readSettings(): Promise<RequestSettings> {
  const rows = await appDb().setting.findMany({
    where: { key: { startsWith: PREFIX } },
    select: { key: true, value: true },
  });
  return settingsSchema.parse(
    Object.fromEntries(rows.map(({ key, value }) => [key.slice(PREFIX.length), value])),
  );
}
