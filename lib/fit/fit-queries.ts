import "server-only";
import type { Actor } from "#lib/access/actor.ts";
import { permit } from "#lib/access/permit.ts";
import type { ProgramFacts } from "#lib/match/facts.ts";
import { walkMatch } from "#lib/match/flow.ts";
import { ProgramIndex } from "#lib/match/program-index.ts";
import type { Weights } from "#lib/match/ranking.ts";
import { indexPrograms, type MatchPool } from "#lib/match/reader.ts";
import type { FindPlace } from "#lib/match/settle-location.ts";
import { findPlace } from "#lib/places/find-place.ts";
import { now } from "#lib/platform/clock.ts";
import { matchPoolOf } from "#lib/visits/match-pool.ts";
import { listLatestAnswers } from "#lib/visits/queries.ts";
import type { Visit } from "#lib/visits/visit.ts";
import { getWeights } from "#lib/weights/weights-queries.ts";
import { getDraftFacts } from "./draft-facts.ts";
import { type Reader, standingOf } from "./standing.ts";
import { students } from "./students.ts";
import type { ProgramFit, StudentStanding, VisitFit } from "./views.ts";

/** So many visits are looked at: enough to tell "never" from "seldom", few enough for one page. */
const VISITS = 200;
const FIRST_SCREEN = 10;

/**
 * How a program does: for each invented student, for the given visit of the person who asks, and over the latest
 * visits. A draft is held against the pool as if it were published. Throws NotFoundError.
 */
export async function getProgramFit(actor: Actor, id: string, own: Visit | null): Promise<ProgramFit> {
  permit(actor, "program", "read");
  const [{ program, programs, isInMatch }, { weights }] = await Promise.all([findInPool(id), getWeights()]);
  const today = now().toISOString().slice(0, 10);
  const places = rememberPlaces();
  const readers: { key: string; words: string; reader: Reader }[] = [
    ...Object.entries(students).map(([words, answers]) => ({
      key: words.replaceAll(" ", "-"),
      words,
      reader: { answers, seed: "student" },
    })),
    ...(own && hasSubject(own)
      ? [{ key: "own", words: "your own answers on this device", reader: own }]
      : []),
  ];
  const standings = await Promise.all(
    readers.map(
      async ({ key, words, reader }): Promise<StudentStanding> => ({
        key,
        words,
        ...(await standingOf(reader, program, programs, weights, today, places)),
      }),
    ),
  );
  return {
    id,
    name: program.name,
    schoolName: program.school.name,
    isInMatch,
    students: standings,
    visits: await overVisits(program, programs, weights, today, places),
  };
}

async function findInPool(id: string) {
  const held = (pool: MatchPool) => indexPrograms(pool);
  const pool = await matchPoolOf({ includeOpen: null });
  const programs = await held(pool);
  const found = byId(programs, id);
  if (found) return { program: found, programs, isInMatch: true };
  const program = await getDraftFacts(id);
  // One of the open catalogue can be in the match of those who ask for it, though it is not by default.
  const others = program.pool === "open" && pool !== "all" ? await held("all") : programs;
  const among = byId(others, id);
  return among
    ? { program: among, programs: others, isInMatch: true }
    : { program, programs: [...others, new ProgramIndex([program])], isInMatch: false };
}

function byId(programs: readonly ProgramIndex[], id: string): ProgramFacts | undefined {
  for (const { directory } of programs) {
    const found = directory.byId(id);
    if (found) return found;
  }
  return undefined;
}

const hasSubject = ({ answers }: Pick<Visit, "answers">) => walkMatch(answers).relevant.subject !== undefined;

async function overVisits(
  program: ProgramFacts,
  programs: readonly ProgramIndex[],
  weights: Weights,
  today: string,
  places: FindPlace,
): Promise<VisitFit> {
  const visits = (await listLatestAnswers(VISITS)).filter(hasSubject);
  const counts = new Map<string, { gate: VisitFit["gates"][number]["gate"]; times: number; alone: number }>();
  let appeared = 0;
  let amongTen = 0;
  for (const visit of visits) {
    const { place, failed } = await standingOf(visit, program, programs, weights, today, places);
    if (place !== null) appeared += 1;
    if (place !== null && place <= FIRST_SCREEN) amongTen += 1;
    for (const { gate } of failed) {
      const count = counts.get(gate) ?? { gate, times: 0, alone: 0 };
      count.times += 1;
      if (failed.length === 1) count.alone += 1;
      counts.set(gate, count);
    }
  }
  const gates = [...counts.values()].sort((a, b) => b.times - a.times || a.gate.localeCompare(b.gate));
  return { visits: visits.length, appeared, amongTen, gates };
}

/** Many visits come from few places. */
function rememberPlaces(): FindPlace {
  const found = new Map<string, ReturnType<FindPlace>>();
  return (zip) => {
    const known = found.get(zip) ?? findPlace(zip);
    found.set(zip, known);
    return known;
  };
}
