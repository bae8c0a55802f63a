import "server-only";
import { reportUnknownError } from "#lib/platform/errors.ts";
import { ProgramIndex } from "./program-index.ts";
import { type CatalogueChanges, concerns } from "./reader-changes.ts";
import { readOpenPrograms } from "./reader-open.ts";

/** An import notes many changes: the whole catalogue is read again at most this often. */
const PAUSE_MILLISECONDS = 30_000;

/** The open catalogue as this process holds it: read once after the start, then only what changes. */
export class OpenCatalogue {
  #index: ProgramIndex | null = null;
  #reading: Promise<ProgramIndex> | null = null;
  #readAt = Number.NEGATIVE_INFINITY;
  /** Changes that came while it was read. */
  #missed: CatalogueChanges[] = [];

  /** Waits only while it was never read. A reading that fails is tried again by the next caller. */
  async index(): Promise<ProgramIndex> {
    return this.#index ?? this.read();
  }

  read(): Promise<ProgramIndex> {
    this.#reading ??= this.#readAll().finally(() => {
      this.#reading = null;
    });
    return this.#reading;
  }

  async bring(changes: CatalogueChanges): Promise<void> {
    if (this.#reading) this.#missed.push(changes);
    if (this.#index) this.#index = await patched(this.#index, changes);
    if (!changes.open || this.#reading) return;
    const pause = Math.max(0, this.#readAt + PAUSE_MILLISECONDS - performance.now());
    setTimeout(() => this.readInTheBackground(), pause).unref();
  }

  readInTheBackground(): void {
    this.read().catch((error) => reportUnknownError(error, "match.open-catalogue"));
  }

  async #readAll(): Promise<ProgramIndex> {
    this.#readAt = performance.now();
    this.#missed = [];
    let index = new ProgramIndex(await readOpenPrograms());
    for (const changes of this.#missed.splice(0)) index = await patched(index, changes);
    this.#index = index;
    return index;
  }
}

async function patched(index: ProgramIndex, changes: CatalogueChanges): Promise<ProgramIndex> {
  if (changes.programs.length + changes.schools.length === 0) return index;
  return index.replaced(concerns(changes), await readOpenPrograms(changes));
}
