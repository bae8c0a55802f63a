import { expect, test } from "vitest";
import { isDatabaseAway } from "./database-away.ts";
import { createClient } from "./db.ts";

test("nobody at the database's address is told from other errors", async () => {
  const db = createClient("postgresql://nobody@127.0.0.1:1/none", "test");
  const refused = await db.user.findFirst().catch((error: unknown) => error);
  const inTransaction = await db.$transaction((tx) => tx.user.findFirst()).catch((error: unknown) => error);
  await db.$disconnect();
  expect([refused, inTransaction].map(isDatabaseAway)).toEqual([true, true]);
});

test.each([new Error("x"), new TypeError("Connection"), null, "ECONNREFUSED", { code: "P1001" }])(
  "%s is another error",
  (error) => {
    expect(isDatabaseAway(error)).toBe(false);
  },
);
