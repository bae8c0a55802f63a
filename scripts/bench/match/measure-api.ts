import { writeFileSync } from "node:fs";
import { step } from "../../support/progress.ts";
import { interleaved } from "../load.ts";

const BODY = {
  answers: {
    goal: "start_career",
    subject: "health-information",
    level: ["certificate", "associate"],
    education: "high_school",
    format: ["online_async"],
    location: { state: "IL" },
    schedule: ["part_time"],
    budget: "10_20k",
  },
  limit: 20,
};

/** `POST /api/v1/match` beside a route of the same build that does nothing, over 32 connections. */
export async function measureApi(origin: string, scriptFile: string): Promise<void> {
  writeFileSync(
    scriptFile,
    `wrk.method = "POST"\nwrk.headers["Content-Type"] = "application/json"\nwrk.body = '${JSON.stringify(BODY)}'\n`,
  );
  const [empty = 0, match = 0] = await step("Ask the API and an empty route in turn (about 50 s)", () =>
    interleaved([`${origin}/api/bench/empty`, `${origin}/api/v1/match`], { script: scriptFile }),
  );
  console.log("\nRequests a second, 32 connections, medians of 3 rounds in turn");
  console.table({
    "empty route": { "requests per second": Math.round(empty), ratio: 1 },
    "POST /api/v1/match": {
      "requests per second": Math.round(match),
      ratio: Number((match / empty).toFixed(2)),
    },
  });
}
