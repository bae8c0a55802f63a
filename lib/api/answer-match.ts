import "server-only";
import { randomBytes } from "node:crypto";
import type { Answers } from "#lib/match/answers.ts";
import { explainer, isMatch } from "#lib/match/explain.ts";
import type { ProgramFacts } from "#lib/match/facts.ts";
import { rank } from "#lib/match/rank.ts";
import type { CriterionResult, Match, Origin, Weights } from "#lib/match/ranking.ts";
import { indexPrograms } from "#lib/match/reader.ts";
import { relevantAnswers } from "#lib/match/relevant-answers.ts";
import { findArea } from "#lib/places/find-area.ts";
import { now } from "#lib/platform/clock.ts";
import { env } from "#lib/platform/env.ts";
import { paths } from "#lib/platform/paths.ts";
import type { MatchRequest } from "./match-request.ts";
import type { MatchResponse } from "./match-response.ts";
import { invalid, type Problem } from "./problem.ts";
import { publisherSettings } from "./publisher-settings.ts";

export type MatchAnswer = { ok: true; response: MatchResponse } | { ok: false; problem: Problem };

const UNKNOWN_AREA = invalid("The body is not what this address takes.", [
  {
    pointer: "#/answers/location/zip3",
    detail: "We know no place whose ZIP code begins so. Send the state where the studies would be.",
  },
]);

/** Ranks for answers that came all at once. Nothing of them is kept or logged. */
export async function answerMatch(request: MatchRequest): Promise<MatchAnswer> {
  const given = answersOf(request.answers);
  const { location } = request.answers;
  const area = location?.zip3 === undefined ? null : await findArea(location.zip3);
  if (location?.zip3 !== undefined && !area) return { ok: false, problem: UNKNOWN_AREA };
  const origin: Origin | null = location
    ? { state: location.state ?? area?.state ?? null, point: area?.point ?? null }
    : null;
  const answers = relevantAnswers(given);
  const settings = await publisherSettings();
  const pool = request.pool ?? settings.pool;
  const weights: Weights = { ...settings.weights, ...request.weights };
  const seed = request.seed ?? randomBytes(9).toString("base64url");
  const options = { seed, today: now().toISOString().slice(0, 10), origin, limit: request.limit };
  const explain = explainer(answers, weights, options);
  const { engineVersion, found, leftOut, matches } = rank(
    answers,
    await indexPrograms(pool),
    weights,
    options,
  );
  return {
    ok: true,
    response: {
      engineVersion,
      day: options.today,
      seed,
      pool,
      weights,
      found,
      leftOut: { ...leftOut },
      notRead: Object.keys(given).filter((key) => !(key in answers)),
      matches: matches.map(({ program }, place) => {
        const explained = explain(program);
        if (!isMatch(explained)) throw new Error(`Program ${program.id} is ranked and left out.`);
        return shown(explained, place + 1);
      }),
    },
  };
}

/** The answers in the form of the engine, which never sees digits of a ZIP code here. */
function answersOf({
  subject,
  interest,
  budget,
  support,
  location,
  ...others
}: MatchRequest["answers"]): Answers {
  return {
    ...others,
    ...(interest ? { subject: { subject: "not_sure", interest } } : {}),
    ...(subject ? { subject: { subject, interest: null } } : {}),
    ...(budget || support ? { budget: { budget: budget ?? null, support: support ?? [] } } : {}),
    ...(location
      ? { location: { zip: null, state: location.state ?? null, radius: location.radius ?? null } }
      : {}),
  };
}

type ShownMatch = MatchResponse["matches"][number];

function shown(
  { program, score, criteria, strongest, weakest, asks, figures }: Match,
  rank: number,
): ShownMatch {
  const { isOnline: _, ...shownFigures } = figures;
  const sum = criteria.reduce((total, { weight }) => total + weight, 0);
  return {
    rank,
    score: rounded(score),
    program: shownProgram(program),
    figures: {
      ...shownFigures,
      distanceMiles: figures.distanceMiles === null ? null : Math.round(figures.distanceMiles),
    },
    strongest: [...strongest],
    weakest,
    asks: [...asks],
    criteria: criteria.map((criterion) => shownCriterion(criterion, sum)),
  };
}

function shownProgram(program: ProgramFacts) {
  const { id, slug, name, cipCode, level, modalities, schedules, isDemo, school, pool } = program;
  const { APP_ORIGIN } = env();
  return {
    id,
    name,
    cipCode,
    level,
    formats: [...modalities],
    schedules: [...schedules],
    isDemo,
    url: APP_ORIGIN + paths.program(slug),
    school: {
      name: school.name,
      url: APP_ORIGIN + paths.school(school.slug),
      paysPublisher: pool === "partner",
    },
  };
}

function shownCriterion({ key, label, points, weight, known, reason }: CriterionResult, sum: number) {
  return { key, label, points: rounded(points), possible: rounded((100 * weight) / sum), known, reason };
}

const rounded = (number: number): number => Math.round(number * 100) / 100;
