import { expect, test } from "vitest";
import { looksPersonal } from "./personal-words.ts";

test.each(["ada@example.com", "call 617 253-0000", "(617) 253.0000", "6172530000"])(
  "%s is personal",
  (words) => {
    expect(looksPersonal(words)).toBe(true);
  },
);

test.each(["Nursing 51.3801", "A complaint of 27 November 2026", "", "Ticket 123456"])(
  "%s is not",
  (words) => {
    expect(looksPersonal(words)).toBe(false);
  },
);
