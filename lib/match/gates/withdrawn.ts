import { type Gate, PASS } from "./gate.ts";

export const withdrawn: Gate = {
  key: "withdrawn",
  rule: "The program is no longer offered.",
  check: (program) =>
    program.withdrawn
      ? { state: "fail", reason: "The school no longer offers this program.", change: null }
      : PASS,
};
