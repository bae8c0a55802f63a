import "server-only";
import type { Answers } from "#lib/match/answers.ts";
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
  const { walk, ranking, inputs, explainMatch } = await rankForVisit(visit);
  const places = new Map<string, MatchPlace>();
  ranking.matches.forEach(({ program }, index) => {
    if (programIds.includes(program.id)) places.set(program.id, placeOf(explainMatch(program), index + 1));
  });
  const ranked = ranking.matches.map(({ program }) => program);
  return {
    answers: walk.relevant,
    engineVersion: ranking.engineVersion,
    places,
    recorded: recordMatch(inputs, ranked, programIds),
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
