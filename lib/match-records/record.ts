import "server-only";
import { randomUUIDv7 } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { ProgramFacts } from "#lib/match/facts.ts";
import { ENGINE_VERSION } from "#lib/match/rank.ts";
import { canonicalJson, type MatchInputs, replayMatch } from "#lib/match/replay.ts";
import { seal, sha256Hex } from "#lib/platform/crypto.ts";
import { appDb, type Tx } from "#lib/platform/db.ts";
import type { Prisma } from "#lib/platform/prisma/client.ts";

/** A match to be written: what it followed from, sealed where it is personal, and what it was. */
export type MatchRecordRow = Omit<Prisma.MatchRecordUncheckedCreateInput, "leadId">;

export interface RecordedMatch {
  record: MatchRecordRow;
  snapshots: Prisma.ProgramSnapshotCreateManyInput[];
}

/**
 * Makes the record of a match from the best programs of the list, best first, and the chosen ones in it. The ZIP code
 * is left out: the engine needs its point and state alone.
 */
export function recordMatch(
  inputs: MatchInputs,
  best: readonly ProgramFacts[],
  chosen: readonly ProgramFacts[],
): RecordedMatch {
  const id = randomUUIDv7();
  const programs = [...best, ...chosen.filter((program) => !best.includes(program))];
  const snapshots = programs.map(snapshotOf);
  const kept = withoutZip(inputs);
  const result = replayMatch(kept, programs);
  return {
    snapshots,
    record: {
      id,
      engineVersion: ENGINE_VERSION,
      day: new Date(kept.options.today),
      seed: kept.options.seed,
      weights: { ...kept.weights },
      inputsSealed: seal(
        canonicalJson({ answers: kept.answers, origin: kept.options.origin }),
        sealPlace("inputs", id),
      ),
      snapshots: snapshots.map(({ hash }) => hash),
      chosen: chosen.map(({ id }) => id),
      resultSealed: seal(gzipSync(result).toString("base64"), sealPlace("result", id)),
      resultHash: sha256Hex(result),
    },
  };
}

/** Where a sealed value of a record belongs. */
export const sealPlace = (field: "inputs" | "result", recordId: string): string =>
  `match_record.${field}:${recordId}`;

/** Writes the snapshots that are not there yet; before the transaction, since they are facts about programs alone. */
export async function saveSnapshots(snapshots: RecordedMatch["snapshots"]): Promise<void> {
  await appDb().programSnapshot.createMany({ data: snapshots, skipDuplicates: true });
}

/** Writes the record, in the transaction of its lead. */
export async function saveMatchRecord(tx: Tx, leadId: string, record: MatchRecordRow): Promise<void> {
  await tx.matchRecord.create({ data: { ...record, leadId }, select: { id: true } });
}

const made = new WeakMap<ProgramFacts, Prisma.ProgramSnapshotCreateManyInput>();

function snapshotOf(program: ProgramFacts): Prisma.ProgramSnapshotCreateManyInput {
  const known = made.get(program);
  if (known) return known;
  const facts = canonicalJson(program);
  const snapshot = { hash: sha256Hex(facts), facts };
  made.set(program, snapshot);
  return snapshot;
}

function withoutZip({ answers, ...others }: MatchInputs): MatchInputs {
  const { location } = answers;
  return { ...others, answers: location ? { ...answers, location: { ...location, zip: null } } : answers };
}
