import type { GateKey } from "#lib/match/ranking.ts";

/** What each gate asks, and the facts of a program that decide it. */
export const GATE_WORDS: Record<GateKey, { words: string; facts: string }> = {
  subject: { words: "Another subject", facts: "Subject" },
  level: { words: "Another level", facts: "Level" },
  withdrawn: { words: "Withdrawn", facts: "Status" },
  admission: { words: "Asks for more education or skills", facts: "Education needed, skills needed" },
  format: { words: "Another format", facts: "Format" },
  state: { words: "Not offered in their state", facts: "States served online" },
  radius: { words: "Too far away", facts: "Campuses" },
};
