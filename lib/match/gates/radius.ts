import { nearestCampusMiles } from "../figures.ts";
import { miles } from "../in-words.ts";
import { RADII } from "../vocabulary.ts";
import { campusWay, onlineWay } from "../ways.ts";
import { type Gate, PASS } from "./gate.ts";

/** Counts where a campus is the only way left: what can be done online from the reader's state has no distance. */
export const radius: Gate = {
  key: "radius",
  rule: "The nearest campus is further than you would travel.",
  check: (program, reader, given) => {
    const distance = nearestCampusMiles(program, reader);
    const way = campusWay(program, reader, distance);
    const online = onlineWay(program, reader);
    if (way === "none" || way === "open" || online === "open" || program.modalities.length === 0) return PASS;
    if (way === "unknown") return { state: "ask", ask: "How far is the campus from where you live?" };
    if (online === "unknown")
      return { state: "ask", ask: "Can you enroll online from your state? The campus is too far away." };
    const wider = RADII.find((choice) => choice === "any" || Number(choice) >= (distance ?? Infinity));
    return {
      state: "fail",
      reason: `Its nearest campus is ${miles(distance ?? 0)} away.`,
      change: {
        question: "location",
        words: wider === "any" ? "Choose any distance." : `Choose a distance of up to ${wider} miles.`,
        answer: { ...given, radius: wider ?? "any" },
      },
    };
  },
};
