import { findState } from "#lib/places/states.ts";
import { nearestCampusMiles } from "../figures.ts";
import { FORMAT_WORDS } from "../questions/format.ts";
import { campusWay, isOnline, onlineWay } from "../ways.ts";
import { type Gate, PASS } from "./gate.ts";

/** Counts where online is the only way: a campus takes students from everywhere. */
export const state: Gate = {
  key: "state",
  rule: "It is online, and the school may not enroll residents of your state.",
  check: (program, reader) => {
    if (reader.state === null || program.statesServed?.includes(reader.state)) return PASS;
    const name = findState(reader.state)?.name ?? reader.state;
    const ask = { state: "ask" as const, ask: `Do you enroll online students who live in ${name}?` };
    if (program.modalities.length === 0) return ask;
    if (campusWay(program, reader, nearestCampusMiles(program, reader)) !== "none") return PASS;
    const way = onlineWay(program, reader);
    if (way === "unknown") return ask;
    if (way !== "closed") return PASS;
    const onCampus = program.modalities.find((modality) => !isOnline(modality));
    return {
      state: "fail",
      reason: `The school may not enroll online students who live in ${name}.`,
      change:
        onCampus && reader.formats
          ? {
              question: "format",
              words: `Add “${FORMAT_WORDS[onCampus]}” to your formats.`,
              answer: { format: [...reader.formats, onCampus] },
            }
          : null,
    };
  },
};
