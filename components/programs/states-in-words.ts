import { listed } from "#lib/match/question.ts";
import { REGIONS } from "#lib/places/regions.ts";
import { findState, STATES, type State } from "#lib/places/states.ts";
import { NOT_KNOWN } from "./not-known.ts";

/** States in a sentence, or, where that would be hard to read, a heading and the names by region. */
export type StatesInWords =
  | { kind: "sentence"; text: string }
  | { kind: "regions"; text: string; regions: { name: string; names: string }[] };

/** Up to this many names stand in one sentence. */
const FEW = 6;
const THE_FIFTY = STATES.filter(({ kind }) => kind === "state");
const OUTSIDE = STATES.filter(({ kind }) => kind === "territory" || kind === "associated");

/** The states whose residents an online program takes; `codes` are postal codes. */
export function statesInWords({ known, codes }: { known: boolean; codes: readonly string[] }): StatesInWords {
  if (!known) return sentence(NOT_KNOWN);
  if (codes.length === 0) return sentence("No state at the moment. Ask the school.");
  const served = ({ code }: State) => codes.includes(code);
  const without = THE_FIFTY.filter((state) => !served(state));
  if (without.length <= FEW)
    return sentence(nearlyAll(without, OUTSIDE.filter(served), codes.includes("DC")));
  if (codes.length <= FEW) return sentence(listed(codes.map((code) => inSentence(code))));
  return {
    kind: "regions",
    text: countWords(codes),
    regions: REGIONS.map(({ name, states }) => ({
      name,
      names: states
        .filter(served)
        .map((state) => state.name)
        .join(", "),
    })).filter((region) => region.names !== ""),
  };
}

function countWords(codes: readonly string[]): string {
  const count = (states: readonly State[]) => states.filter(({ code }) => codes.includes(code)).length;
  const [states, outside] = [count(THE_FIFTY), count(OUTSIDE)];
  return listed([
    ...(states > 0 ? [states === 1 ? "1 state" : `${states} states`] : []),
    ...(codes.includes("DC") ? ["the District of Columbia"] : []),
    ...(outside > 0 ? [outside === 1 ? "1 territory" : `${outside} territories`] : []),
  ]);
}

function nearlyAll(without: readonly State[], outside: readonly State[], hasDistrict: boolean): string {
  return [
    hasDistrict ? "Every state and the District of Columbia" : "Every state",
    without.length > 0 ? `, except ${names(without)}` : "",
    hasDistrict ? "." : ", but not the District of Columbia.",
    outside.length > 0 ? ` Also ${names(outside)}.` : "",
  ].join("");
}

const sentence = (text: string): StatesInWords => ({ kind: "sentence", text });
const names = (states: readonly State[]) => listed(states.map(({ code }) => inSentence(code)));

const ARTICLED = ["DC", "MP", "VI", "FM", "MH"];

function inSentence(code: string): string {
  const name = findState(code)?.name ?? code;
  return ARTICLED.includes(code) ? `the ${name}` : name;
}
