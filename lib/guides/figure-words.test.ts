import { expect, test } from "vitest";
import { asChange, asCount, asMoney } from "./figure-words.ts";

test("amounts read as people write them", () => {
  expect(asMoney(51_140)).toBe("$51,140");
  expect(asCount(169_956_100)).toBe("169,956,100");
  expect(asCount(0)).toBe("0");
});

test("what is only known from below, or not at all, says so", () => {
  expect(asMoney({ atLeast: 239_200 })).toBe("$239,200 or more");
  expect(asMoney(null)).toBe("not published");
  expect(asCount(null)).toBe("not published");
});

test("a change keeps its sign when it is a loss", () => {
  expect(asChange(7.1)).toBe("7.1%");
  expect(asChange(-3.7)).toBe("-3.7%");
  expect(asChange(0)).toBe("0%");
});
