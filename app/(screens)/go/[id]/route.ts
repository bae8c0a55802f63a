import { z } from "zod";
import { countClick, findClickOut } from "#lib/agreements/placement-clicks.ts";
import { now } from "#lib/platform/clock.ts";
import { reportUnknownError } from "#lib/platform/errors.ts";
import { clientAddress, seeOther } from "#lib/platform/http.ts";
import { hasOptOutSignal } from "#lib/platform/opt-out-signal.ts";
import { paths } from "#lib/platform/paths.ts";
import { isClick } from "./is-click.ts";

const HEADERS = { "Referrer-Policy": "no-referrer", "X-Robots-Tag": "noindex" };

/**
 * The way out from a placement to the school's own site. Where it leads comes from the database alone, never from
 * the address, and only to a host of the school or its partner.
 */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const id = z.uuid().safeParse((await params).id);
  if (!id.success) return seeOther(paths.noSuchClickOut(), HEADERS);
  try {
    const found = await findClickOut(id.data, now());
    if (!found) return seeOther(paths.noSuchClickOut(), HEADERS);
    if (found.kind === "program") return seeOther(paths.program(found.slug), HEADERS);
    if (isClick(request) && !hasOptOutSignal(request.headers)) await count(id.data, request);
    const { url, schoolSlug, isInvented } = found;
    return seeOther(isInvented ? paths.inventedSite(schoolSlug, url.hostname) : url.href, HEADERS);
  } catch (error) {
    const reference = reportUnknownError(error, "click-out");
    return new Response(`This link cannot be followed just now. Try again in a minute (${reference}).\n`, {
      status: 503,
      headers: { ...HEADERS, "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
    });
  }
}

/** A count that fails stops nobody. */
async function count(placementId: string, { headers }: Request): Promise<void> {
  try {
    await countClick(placementId, clientAddress(headers), now());
  } catch (error) {
    reportUnknownError(error, "click count");
  }
}
