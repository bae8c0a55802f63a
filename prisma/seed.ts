import { now } from "#lib/platform/clock.ts";
import { createClient } from "#lib/platform/db.ts";
import { env, requireEnv } from "#lib/platform/env.ts";
import { seedDemoWorld } from "./demo/world.ts";

if (env().FAIRMATCH_MODE === "standard") {
  throw new Error("Demo data belongs into a demo: start it with `npm run demo`.");
}
const db = createClient(requireEnv("DATABASE_URL"), "seed");
try {
  const result = await seedDemoWorld(db, {
    today: now(),
    receiverOrigin: requireEnv("DEMO_RECEIVER_ORIGIN"),
    indexKey: requireEnv("FAIRMATCH_INDEX_KEY"),
  });
  console.log(result === "seeded" ? "Demo data is in." : "Demo data is there already.");
} finally {
  await db.$disconnect();
}
