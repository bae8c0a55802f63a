import type { Candidate } from "../candidate.ts";
import { along } from "../curve.ts";
import { miles, NOT_KNOWN_WORDS } from "../in-words.ts";
import type { ReaderFacts } from "../reader-facts.ts";
import { CURVES, NOT_KNOWN, STATE_ONLY_DISTANCE } from "../rules.ts";
import { isOnline } from "../ways.ts";
import type { Criterion, Explanation } from "./criterion.ts";

export const distance: Criterion = {
  key: "distance",
  label: "Distance",
  rule: "Miles in a straight line to the nearest campus; none where you can study wholly online.",
  counts: "When you gave your place, unless you chose only online formats",
  isAsked: (reader) =>
    (reader.point !== null || reader.state !== null) &&
    (reader.formats === null || !reader.formats.every(isOnline)),
  isLocal: true,
  score: (candidate, reader) => {
    const { online, campus, miles } = candidate;
    if (online === "open") return 1;
    if (campus === "none" || candidate.entry.campuses.all.length === 0) return NOT_KNOWN;
    if (miles !== null) return along(CURVES.distance, miles);
    return isInState(candidate, reader) ? STATE_ONLY_DISTANCE.same : STATE_ONLY_DISTANCE.other;
  },
  explain: (candidate, reader) => {
    if (candidate.online === "open")
      return {
        known: true,
        reason: "You can study online: there is nowhere to travel.",
        facts: [{ label: "Distance", value: "online" }],
      };
    if (candidate.campus !== "none") return toCampus(candidate, reader);
    return notKnown("Whether you can enroll online from your state is not known.");
  },
};

function toCampus(candidate: Candidate, reader: ReaderFacts): Explanation {
  const { miles: distance } = candidate;
  const { program } = candidate.entry;
  if (program.campuses.length === 0) return notKnown("Where its campus is, is not known.");
  if (distance !== null)
    return {
      known: true,
      reason: `Its nearest campus is ${miles(distance)} from you.`,
      facts: [{ label: "Distance", value: miles(distance) }],
    };
  const same = isInState(candidate, reader);
  return {
    known: true,
    reason: same ? "It has a campus in your state." : "Its campus is in another state.",
    facts: [
      { label: "Campus", value: program.campuses.map(({ city, state }) => `${city}, ${state}`).join("; ") },
    ],
  };
}

function isInState({ entry }: Candidate, reader: ReaderFacts): boolean {
  for (const { state } of entry.campuses.all) if (state === reader.state) return true;
  return false;
}

function notKnown(reason: string): Explanation {
  return {
    known: false,
    reason,
    facts: [{ label: "Distance", value: NOT_KNOWN_WORDS }],
  };
}
