import { z } from "zod";
import { STATES } from "#lib/places/states.ts";

const CODES = STATES.map((state) => state.code);

export interface StatesServed {
  /** False: not known, and then `states` is empty. */
  known: boolean;
  states: string[];
}

/** "all", "none", or postal codes parted by commas or spaces; empty: not known. */
export const statesServedField = z
  .string()
  .max(1000, "Enter postal codes, such as CA, NV, or the word all.")
  .transform((text): StatesServed => {
    const words = text.trim().toUpperCase();
    if (words === "ALL") return { known: true, states: [...CODES].sort() };
    if (words === "NONE") return { known: true, states: [] };
    const states = [...new Set(words.split(/[\s,;]+/).filter(Boolean))].sort();
    return { known: states.length > 0, states };
  })
  .superRefine(({ states }, context) => {
    const wrong = states.find((code) => !CODES.includes(code));
    if (wrong)
      context.addIssue({
        code: "custom",
        message: `"${wrong.slice(0, 20)}" is not a state's postal code. Write codes such as CA, NV, or the word all.`,
      });
  });

/** States as they are typed again. */
export function typedStates({ known, states }: StatesServed): string {
  if (!known) return "";
  if (states.length === 0) return "none";
  return states.length === CODES.length ? "all" : states.join(", ");
}
