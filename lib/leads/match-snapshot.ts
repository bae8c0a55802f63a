import "server-only";
import type { Answers } from "#lib/match/answers.ts";
import type { ProgramFacts } from "#lib/match/facts.ts";
import { ENGINE_VERSION } from "#lib/match/rank.ts";
import type { Match } from "#lib/match/ranking.ts";
import { type RecordedMatch, recordMatch } from "#lib/match-records/record.ts";
import { rankForVisit } from "#lib/visits/ranking.ts";
import type { Visit } from "#lib/visits/visit.ts";

/** How a program stood in the reader's results when the request was sent. */
interface MatchPlace {
  /** 1 is first. */
  rank: number;
  /** 0 to 100. */
  score: number;
  reasons: Pick<Match, "strongest" | "weakest" | "asks"> & {
    programVersion: number;
    criteria: Pick<
      Match["criteria"][number],
      "key" | "label" | "score" | "weight" | "points" | "known" | "reason"
    >[];
  };
}

/** How many of the best are recorded beside the chosen ones. */
const BEST = 20;

export interface MatchSnapshot {
  answers: Answers;
  engineVersion: string;
  places: Map<string, MatchPlace>;
  /** What `npm run replay` makes the match again from; null without answers. */
  recorded: RecordedMatch | null;
}

/** The relevant answers and the places of these programs; empty for someone who never answered anything. */
export async function takeMatchSnapshot(
  visit: Visit | null,
  programIds: readonly string[],
): Promise<MatchSnapshot> {
  if (!visit || Object.keys(visit.answers).length === 0)
    return { answers: {}, engineVersion: ENGINE_VERSION, places: new Map(), recorded: null };
  const ranked = await rankForVisit(visit);
  const { engineVersion, matches } = ranked.list({ limit: BEST });
  const chosen = programIds.flatMap((id) => {
    const found = ranked.directories.map((directory) => directory.byId(id)).find(Boolean);
    return found ?? [];
  });
  const places = new Map<string, MatchPlace>();
  const inList: ProgramFacts[] = [];
  for (const [index, rank] of ranked.placesOf(chosen).entries()) {
    const program = chosen[index];
    if (!program || rank === null) continue;
    inList.push(program);
    places.set(program.id, placeOf(ranked.explainMatch(program), rank));
  }
  return {
    answers: ranked.walk.relevant,
    engineVersion,
    places,
    recorded: recordMatch(
      ranked.inputs,
      matches.map(({ program }) => program),
      inList,
    ),
  };
}

function placeOf({ program, score, strongest, weakest, asks, criteria }: Match, rank: number): MatchPlace {
  return {
    rank,
    score,
    reasons: {
      programVersion: program.version,
      strongest,
      weakest,
      asks,
      criteria: criteria.map(({ facts: _, ...criterion }) => criterion),
    },
  };
}
