import { describe, expect, test } from "vitest";
import type { Change } from "./change.ts";
import { stateAfter } from "./past-state.ts";

const event = (id: string, change: Change) => ({ id, change });
const NOW = { name: "C", cents: 300 };
const EVENTS = [
  event("third", { name: ["B", "C"], version: [3, 4] }),
  event("published", { status: ["draft", "published"], version: [2, 3] }),
  event("second", { name: ["A", "B"], cents: [null, 300], version: [1, 2] }),
  event("created", { name: [null, "A"] }),
];

describe("a record as it stood", () => {
  test.each([
    ["third", NOW],
    ["published", { name: "B", cents: 300 }],
    ["second", { name: "B", cents: 300 }],
    ["created", { name: "A", cents: null }],
  ])("after the event %s", (id, expected) => {
    expect(stateAfter(NOW, 4, EVENTS, id)).toEqual(expected);
  });

  test("is not known across an edit that is not on record, or for an event of another record", () => {
    expect(stateAfter(NOW, 5, EVENTS, "second")).toBeNull();
    expect(stateAfter(NOW, 4, EVENTS.toSpliced(1, 1), "second")).toBeNull();
    expect(stateAfter(NOW, 4, EVENTS, "elsewhere")).toBeNull();
  });

  test("leaves out what an event tells beside the record's own values", () => {
    expect(stateAfter(NOW, 4, EVENTS, "created")).not.toHaveProperty("status");
  });
});
