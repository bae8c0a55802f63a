import { expect, it } from "vitest";
import { coalesced } from "./coalesce.ts";

/** A run that ends when told to, and counts. */
function slowRun() {
  const ends: (() => void)[] = [];
  let count = 0;
  const call = coalesced(() => {
    count += 1;
    const own = count;
    return new Promise<number>((resolve) => ends.push(() => resolve(own)));
  });
  const end = async () => {
    ends.shift()?.();
    await Promise.resolve();
  };
  return { call, end, count: () => count };
}

it("whoever asks during a run gets the next one, all the same one", async () => {
  const { call, end, count } = slowRun();
  const first = call();
  const [second, third] = [call(), call()];
  expect(count()).toBe(1);
  await end();
  expect(await first).toBe(1);
  await end();
  expect(await Promise.all([second, third])).toEqual([2, 2]);
  expect(count()).toBe(2);
});

it("runs again for whoever asks later", async () => {
  const { call, end } = slowRun();
  const first = call();
  await end();
  expect(await first).toBe(1);
  const second = call();
  await end();
  expect(await second).toBe(2);
});

it("a run that fails fails its own callers only", async () => {
  let runs = 0;
  const call = coalesced(async () => {
    runs += 1;
    if (runs === 1) throw new Error("down");
    return "up";
  });
  const first = call();
  const second = call();
  await expect(first).rejects.toThrow("down");
  await expect(second).resolves.toBe("up");
  await expect(call()).resolves.toBe("up");
});
