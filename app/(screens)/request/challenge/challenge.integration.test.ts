import { beforeAll, expect, test } from "vitest";
import { checkProof } from "#lib/bot-defence/proof-of-work.ts";
import { solveProof } from "#lib/bot-defence/solve-proof.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { GET } from "./route.ts";

const { owner } = useTestDatabase();
const ask = (address: string) =>
  GET(new Request("http://localhost:3000/request/challenge", { headers: { "x-forwarded-for": address } }));

beforeAll(() =>
  owner().setting.createMany({
    data: [
      { key: "request.challengesPerAddressAndHour", value: 3 },
      { key: "request.proofOfWorkCost", value: 1_000 },
    ],
  }),
);

test("one address gets so much work and no more, also when it asks for all at once, and others get theirs", async () => {
  const answers = await Promise.all(Array.from({ length: 5 }, () => ask("192.0.2.1")));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 429, 429]);
  const refused = answers.find(({ status }) => status === 429);
  expect(Number(refused?.headers.get("retry-after"))).toBeGreaterThan(3_000);
  expect(await refused?.json()).toEqual({});

  const other = await ask("192.0.2.2");
  expect(other.status).toBe(200);
  expect(other.headers.get("cache-control")).toBe("no-store");
  expect(await checkProof(await solveProof(await other.json()))).not.toBeNull();
});
