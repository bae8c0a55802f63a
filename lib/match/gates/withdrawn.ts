import type { Gate } from "./gate.ts";

export const withdrawn: Gate = {
  key: "withdrawn",
  rule: "The program is no longer offered.",
  state: ({ facts }) => (facts.withdrawn ? "fail" : "pass"),
  reason: () => "The school no longer offers this program.",
};
