import { along } from "../curve.ts";
import type { ProgramFacts } from "../facts.ts";
import { nearestCampusMiles } from "../figures.ts";
import { miles, NOT_KNOWN_WORDS } from "../in-words.ts";
import type { ReaderFacts } from "../reader-facts.ts";
import { CURVES, NOT_KNOWN, STATE_ONLY_DISTANCE } from "../rules.ts";
import { campusWay, isOnline, onlineWay } from "../ways.ts";
import type { Assessment, Criterion } from "./criterion.ts";

export const distance: Criterion = {
  key: "distance",
  label: "Distance",
  rule: "Miles in a straight line to the nearest campus; none where you can study wholly online.",
  counts: "When you gave your place, unless you chose only online formats",
  isAsked: (reader) =>
    (reader.point !== null || reader.state !== null) &&
    (reader.formats === null || !reader.formats.every(isOnline)),
  assess: (program, reader) => {
    const online = onlineWay(program, reader);
    if (online === "open")
      return {
        score: 1,
        known: true,
        reason: "You can study online: there is nowhere to travel.",
        facts: [{ label: "Distance", value: "online" }],
      };
    const campus = toCampus(program, reader);
    const onCampus = campusWay(program, reader, nearestCampusMiles(program, reader));
    if (onCampus !== "none") return campus;
    return notKnown("Whether you can enroll online from your state is not known.");
  },
};

function toCampus(program: ProgramFacts, reader: ReaderFacts): Assessment {
  if (program.campuses.length === 0) return notKnown("Where its campus is, is not known.");
  const distance = nearestCampusMiles(program, reader);
  if (distance !== null)
    return {
      score: along(CURVES.distance, distance),
      known: true,
      reason: `Its nearest campus is ${miles(distance)} from you.`,
      facts: [{ label: "Distance", value: miles(distance) }],
    };
  const same = program.campuses.some(({ state }) => state === reader.state);
  return {
    score: same ? STATE_ONLY_DISTANCE.same : STATE_ONLY_DISTANCE.other,
    known: true,
    reason: same ? "It has a campus in your state." : "Its campus is in another state.",
    facts: [
      { label: "Campus", value: program.campuses.map(({ city, state }) => `${city}, ${state}`).join("; ") },
    ],
  };
}

function notKnown(reason: string): Assessment {
  return {
    score: NOT_KNOWN,
    known: false,
    reason,
    facts: [{ label: "Distance", value: NOT_KNOWN_WORDS }],
  };
}
