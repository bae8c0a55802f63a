import "server-only";
import { gunzipSync } from "node:zlib";
import type { Answers } from "#lib/match/answers.ts";
import type { ProgramFacts } from "#lib/match/facts.ts";
import { ENGINE_VERSION } from "#lib/match/rank.ts";
import type { Origin, Weights } from "#lib/match/ranking.ts";
import { replayMatch } from "#lib/match/replay.ts";
import { open, sha256Hex } from "#lib/platform/crypto.ts";
import type { Db } from "#lib/platform/db.ts";
import { sealPlace } from "./record.ts";

export type Replay =
  | { kind: "identical"; engineVersion: string; programs: number; bytes: number; hash: string }
  | { kind: "different"; difference: Difference }
  /** Something was changed after it was stored. */
  | { kind: "tampered"; what: string }
  | { kind: "other_engine"; stored: string; here: string }
  | { kind: "unknown" };

/** The first place where two results differ. */
export interface Difference {
  /** "explanations[3].criteria[0].points" */
  path: string;
  stored: string;
  replayed: string;
}

/** Makes a stored match again with the engine of this code, and compares byte for byte. */
export async function replayRecord(db: Db, id: string): Promise<Replay> {
  const record = await db.matchRecord.findUnique({ where: { id } });
  if (!record) return { kind: "unknown" };
  if (record.engineVersion !== ENGINE_VERSION)
    return { kind: "other_engine", stored: record.engineVersion, here: ENGINE_VERSION };
  const inputs = openSealed(record.inputsSealed, sealPlace("inputs", id));
  const packed = openSealed(record.resultSealed, sealPlace("result", id));
  if (inputs === null) return { kind: "tampered", what: "the inputs" };
  const stored = packed === null ? null : gunzipSync(Buffer.from(packed, "base64")).toString("utf8");
  if (stored === null || sha256Hex(stored) !== record.resultHash)
    return { kind: "tampered", what: "the result" };
  const snapshots = await db.programSnapshot.findMany({ where: { hash: { in: record.snapshots } } });
  for (const hash of record.snapshots) {
    const snapshot = snapshots.find((one) => one.hash === hash);
    if (!snapshot || sha256Hex(snapshot.facts) !== hash)
      return { kind: "tampered", what: `the program snapshot ${hash}` };
  }
  const { answers, origin } = JSON.parse(inputs) as { answers: Answers; origin: Origin | null };
  const replayed = replayMatch(
    {
      answers,
      weights: record.weights as unknown as Weights,
      options: { seed: record.seed, today: record.day.toISOString().slice(0, 10), origin },
    },
    snapshots.map(({ facts }) => JSON.parse(facts) as ProgramFacts),
  );
  if (replayed !== stored)
    return { kind: "different", difference: firstDifference(JSON.parse(stored), JSON.parse(replayed)) };
  return {
    kind: "identical",
    engineVersion: record.engineVersion,
    programs: snapshots.length,
    bytes: Buffer.byteLength(stored),
    hash: record.resultHash,
  };
}

/** Null when the value was changed, or comes from another row. A lost key is another matter and goes up. */
function openSealed(sealed: string, place: string): string | null {
  try {
    return open(sealed, place);
  } catch (error) {
    if (error instanceof Error && /FAIRMATCH_KEYS/.test(error.message)) throw error;
    return null;
  }
}

/** The first place, in the order of the text, where two parsed results differ. */
export function firstDifference(stored: unknown, replayed: unknown, path = ""): Difference {
  if (isObject(stored) && isObject(replayed)) {
    const keys = [...new Set([...Object.keys(stored), ...Object.keys(replayed)])];
    const key = keys.find((one) => JSON.stringify(stored[one]) !== JSON.stringify(replayed[one]));
    if (key !== undefined) {
      const step = Array.isArray(stored) ? `[${key}]` : path === "" ? key : `.${key}`;
      return firstDifference(stored[key], replayed[key], path + step);
    }
  }
  return { path, stored: shortened(stored), replayed: shortened(replayed) };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === "object";
const shortened = (value: unknown): string => (JSON.stringify(value) ?? "nothing").slice(0, 200);
