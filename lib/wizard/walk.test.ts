import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { defineFlow, type SavedAnswers, type Step } from "./define-step.ts";
import { walk } from "./walk.ts";

interface Answers {
  drink?: "tea" | "coffee" | "none";
  milk?: "yes" | "no";
  cups?: number;
  name?: string;
}

const choice = <K extends string, O extends string>(key: K, options: readonly O[]) =>
  z.strictObject({ [key]: z.enum(options) }).transform((form) => form[key] as O);

const drink: Step<Answers, "drink"> = {
  key: "drink",
  section: "order",
  needed: true,
  schema: choice("drink", ["tea", "coffee", "none"]),
};
const milk: Step<Answers, "milk"> = {
  key: "milk",
  section: "order",
  when: (answers) => answers.drink === "tea" || answers.drink === "coffee",
  schema: choice("milk", ["yes", "no"]),
};
const cups: Step<Answers, "cups"> = {
  key: "cups",
  section: "amount",
  schema: z.strictObject({ cups: z.coerce.number().int().positive() }).transform((form) => form.cups),
  trim: (value, answers) => (answers.drink === "none" ? 0 : value),
};
const name: Step<Answers, "name"> = {
  key: "name",
  section: "amount",
  when: (answers) => answers.milk === "yes",
  schema: z.strictObject({ name: z.string().min(1) }).transform((form) => form.name),
};
const flow = defineFlow<Answers, Step<Answers>>({
  sections: [
    { key: "order", label: "Your order" },
    { key: "amount", label: "How much" },
  ],
  steps: [drink, milk, cups, name],
});
const keys = (steps: readonly { key: string }[]) => steps.map(({ key }) => key);

const anyAnswer = fc.oneof(
  fc.constant(null),
  fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.array(fc.string()))),
  fc.record({ drink: fc.constantFrom("tea", "coffee", "none", "beer") }),
  fc.record({ milk: fc.constantFrom("yes", "no", "perhaps") }),
  fc.record({ cups: fc.constantFrom("1", "2", "-1", "many") }),
  fc.record({ name: fc.string() }),
);
const anySaved = fc.dictionary(
  fc.constantFrom("drink", "milk", "cups", "name", "__proto__", "toString", "elsewhere"),
  anyAnswer,
) as fc.Arbitrary<SavedAnswers>;

describe("walk", () => {
  const edges: [SavedAnswers, string | null, string[]][] = [
    [{}, "drink", ["drink", "cups"]],
    [{ drink: { drink: "tea" } }, "milk", ["drink", "milk", "cups"]],
    [{ drink: { drink: "none" } }, "cups", ["drink", "cups"]],
    [
      { drink: { drink: "tea" }, milk: { milk: "yes" }, cups: null },
      "name",
      ["drink", "milk", "cups", "name"],
    ],
    [{ drink: { drink: "tea" }, milk: null, cups: { cups: "2" } }, null, ["drink", "milk", "cups"]],
    [{ drink: null }, "drink", ["drink", "cups"]],
    [{ drink: { drink: "beer" } }, "drink", ["drink", "cups"]],
  ];
  it.each(edges)("from %j goes to %s", (saved, next, path) => {
    const walked = walk(flow, saved);
    expect(walked.next?.key ?? null).toBe(next);
    expect(keys(walked.path)).toEqual(path);
  });

  it("leaves the answers of hidden questions out, and finds them again when they are asked again", () => {
    const saved = { drink: { drink: "none" }, milk: { milk: "yes" }, name: { name: "Ada" } };
    expect(walk(flow, saved).relevant).toEqual({ drink: "none" });
    expect(walk(flow, { ...saved, drink: { drink: "tea" } }).relevant).toEqual({
      drink: "tea",
      milk: "yes",
      name: "Ada",
    });
  });

  it("drops what another answer makes meaningless", () => {
    expect(walk(flow, { drink: { drink: "none" }, cups: { cups: "3" } }).relevant.cups).toBe(0);
  });

  it("lets nobody past a needed question that is open", () => {
    const { canVisit, canFinish } = walk(flow, { cups: { cups: "1" } });
    expect([canFinish, canVisit("drink"), canVisit("cups"), canVisit("milk"), canVisit("no-such")]).toEqual([
      false,
      true,
      false,
      false,
      false,
    ]);
  });

  it("goes on behind the question just answered, and comes back for the ones left open", () => {
    const walked = walk(flow, { drink: { drink: "tea" }, cups: { cups: "1" } });
    expect(walked.nextAfter("drink")?.key).toBe("milk");
    expect(walked.nextAfter("cups")?.key).toBe("milk");
    expect(walked.nextAfter("milk")).toBeNull();
  });

  it("reports progress by section", () => {
    const { progress } = walk(flow, { drink: { drink: "tea" }, milk: null });
    expect(progress).toEqual({
      done: 2,
      total: 3,
      sections: [
        { key: "order", label: "Your order", done: 2, total: 2 },
        { key: "amount", label: "How much", done: 0, total: 1 },
      ],
    });
  });

  it("holds its laws for whatever is stored", () => {
    fc.assert(
      fc.property(anySaved, (saved) => {
        const before = JSON.stringify(saved);
        const walked = walk(flow, saved);
        const path = keys(walked.path);
        expect(JSON.stringify(saved)).toBe(before);
        expect(walk(flow, saved).relevant).toEqual(walked.relevant);
        for (const key of Object.keys(walked.relevant)) expect(path).toContain(key);
        if (walked.next) expect(walked.canVisit(walked.next.key)).toBe(true);
        if (walked.next) expect(Object.keys(walked.relevant)).not.toContain(walked.next.key);
        expect(walked.canFinish).toBe(walked.relevant.drink !== undefined);
        expect(walked.progress.done === walked.progress.total).toBe(walked.next === null);
        expect(path).toEqual(keys(flow.steps).filter((key) => path.includes(key)));
      }),
    );
  });

  it("reaches the end from anywhere when each next question is skipped or answered", () => {
    fc.assert(
      fc.property(anySaved, (start) => {
        let saved: SavedAnswers = { ...start };
        for (let step = 0; step < flow.steps.length; step += 1) {
          const { next } = walk(flow, saved);
          if (!next) break;
          saved = { ...saved, [next.key]: next.needed ? { drink: "tea" } : null };
        }
        expect(walk(flow, saved).next).toBeNull();
      }),
    );
  });
});

describe("defineFlow", () => {
  it("refuses two steps with one key", () => {
    expect(() => defineFlow<Answers, Step<Answers>>({ ...flow, steps: [drink, drink] })).toThrow("same key");
  });

  it("refuses steps that jump between sections", () => {
    expect(() => defineFlow<Answers, Step<Answers>>({ ...flow, steps: [cups, drink] })).toThrow(
      "order of the sections",
    );
  });
});
