import "server-only";
import { gunzipSync } from "node:zlib";
import { open } from "#lib/platform/crypto.ts";
import { appDb } from "#lib/platform/db.ts";
import { sealPlace } from "./record.ts";

/** What is stored about a lead's match, opened, for its person; null when there is none. */
export async function openMatchRecord(leadId: string) {
  const record = await appDb().matchRecord.findUnique({
    where: { leadId },
    select: {
      id: true,
      engineVersion: true,
      day: true,
      weights: true,
      inputsSealed: true,
      chosen: true,
      resultSealed: true,
    },
  });
  if (!record) return null;
  const { id, inputsSealed, resultSealed, day, ...plain } = record;
  const packed = open(resultSealed, sealPlace("result", id));
  return {
    ...plain,
    day: day.toISOString().slice(0, 10),
    inputs: JSON.parse(open(inputsSealed, sealPlace("inputs", id))) as unknown,
    result: JSON.parse(gunzipSync(Buffer.from(packed, "base64")).toString("utf8")) as unknown,
  };
}
