import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import type { RoleUrls } from "./database/roles.ts";
import { PlainError, runScript } from "./support/plain-error.ts";

/** The engine is measured in a process of its own, which sees the database as a server does. */
const ENGINE = "--engine";

/**
 * `npm run bench:match -- <folder of official files>`: the engine on the official programs and 10,000 invented partner
 * programs, beside one SQL statement and beside the plain way; then the API beside an empty route of the same build.
 */
await runScript(async () => {
  const [folder] = process.argv.slice(2);
  if (folder === ENGINE) return (await import("./bench/match/measure-engine.ts")).measureEngine();
  if (!folder) throw new PlainError("Name the folder of official files: npm run bench:match -- ../data");
  process.env.FAIRMATCH_BENCH = "1";
  const { withBenchSite } = await import("./bench/bench-site.ts");
  const { measureApi } = await import("./bench/match/measure-api.ts");
  const { fillCatalogue } = await import("./bench/match/fill-catalogue.ts");
  await withBenchSite(
    async ({ origin, roles, folder: scratch }) => {
      runAlone(roles);
      await measureApi(origin, join(scratch, "post.lua"));
    },
    {
      prepare: ({ ownerUrl }) => fillCatalogue(ownerUrl, resolve(folder)),
    },
  );
});

function runAlone(roles: RoleUrls): void {
  const { status } = spawnSync(process.execPath, [...process.execArgv, import.meta.filename, ENGINE], {
    env: { ...process.env, MATCHER_DATABASE_URL: roles.matcher, APP_DATABASE_URL: roles.app },
    stdio: "inherit",
  });
  if (status !== 0) throw new PlainError("The engine could not be measured.");
}
