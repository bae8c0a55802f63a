import { expect, test } from "vitest";
import { batched } from "./batched.ts";

function scene() {
  const runs: { keys: readonly number[]; end: (error?: Error) => void }[] = [];
  const ask = batched<number, string>(
    (keys) =>
      new Promise((done, fail) => {
        runs.push({ keys, end: (error) => (error ? fail(error) : done(keys.map((key) => `for ${key}`))) });
      }),
  );
  return { runs, ask };
}
const turn = () => new Promise((resolve) => setImmediate(resolve));

test("those who ask while a run is under way share the next one, and each gets the answer to its own key", async () => {
  const { runs, ask } = scene();
  const first = [ask(1), ask(2)];
  await turn();
  const later = [ask(3), ask(3), ask(4)];
  await turn();
  expect(runs.map(({ keys }) => keys)).toEqual([[1, 2]]);
  runs[0]?.end();
  expect(await Promise.all(first)).toEqual(["for 1", "for 2"]);
  await turn();
  expect(runs.map(({ keys }) => keys)).toEqual([
    [1, 2],
    [3, 3, 4],
  ]);
  runs[1]?.end();
  expect(await Promise.all(later)).toEqual(["for 3", "for 3", "for 4"]);
});

test("a run that fails takes only its own along", async () => {
  const { runs, ask } = scene();
  const failed = ask(1);
  await turn();
  const next = ask(2);
  runs[0]?.end(new Error("away"));
  await expect(failed).rejects.toThrow("away");
  await turn();
  runs[1]?.end();
  expect(await next).toBe("for 2");
});
