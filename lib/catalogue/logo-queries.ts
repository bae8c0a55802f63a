import "server-only";
import { appDb } from "#lib/platform/db.ts";

/** The picture of this name; null when there is none, or none any more. */
export async function findLogoImage(hash: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const logo = await appDb().partnerLogo.findFirst({ where: { hash }, select: { image: true } });
  return logo?.image ?? null;
}
