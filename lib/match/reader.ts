import "server-only";
import { coalesced } from "#lib/platform/coalesce.ts";
import { processWide } from "#lib/platform/process.ts";
import { ProgramIndex } from "./program-index.ts";
import { concerns, listChanges, readRevision } from "./reader-changes.ts";
import { OpenCatalogue } from "./reader-open-catalogue.ts";
import { readPartnerPrograms } from "./reader-partners.ts";

/** Programs of partners only, or with those of schools that pay nothing. */
export type MatchPool = "partners" | "all";

/** The catalogue as this process holds it, with at least all that had changed up to its revision. */
interface Held {
  revision: bigint;
  partners: ProgramIndex;
  open: OpenCatalogue;
}

const store = () =>
  processWide("match.catalogue", () => {
    const own: { held: Held | null; refresh: () => Promise<Held> } = {
      held: null,
      refresh: coalesced(async () => {
        own.held = await brought(own.held);
        return own.held;
      }),
    };
    return own;
  });

/**
 * The programs of a pool, read with the matcher's role, indexed and held in this process. Each call compares one
 * number that every change of the catalogue raises in its own transaction, and reads again only what changed, so that
 * an edit shows in the next match on every instance. Throws when the database cannot be reached: an old catalogue
 * would be a wrong answer.
 */
export async function indexPrograms(pool: MatchPool = "partners"): Promise<readonly ProgramIndex[]> {
  const { partners, open } = await store().refresh();
  return pool === "all" ? [partners, await open.index()] : [partners];
}

async function brought(held: Held | null): Promise<Held> {
  const { revision, oldest } = await readRevision();
  if (held?.revision === revision) return held;
  const isNoted = held !== null && oldest !== null && oldest <= held.revision + 1n;
  const changes = isNoted ? await listChanges(held.revision, revision) : null;
  if (!held || !changes) return readAnew(revision, held?.open ?? new OpenCatalogue());
  const { partners, open } = held;
  const isTouched = changes.programs.length + changes.schools.length > 0;
  const fresh = isTouched ? await readPartnerPrograms(changes) : [];
  await open.bring(changes);
  return { revision, partners: isTouched ? partners.replaced(concerns(changes), fresh) : partners, open };
}

/** Partners at once; the open catalogue, which may be large, right after in the background. */
async function readAnew(revision: bigint, open: OpenCatalogue): Promise<Held> {
  const partners = new ProgramIndex(await readPartnerPrograms());
  open.readInTheBackground();
  return { revision, partners, open };
}
