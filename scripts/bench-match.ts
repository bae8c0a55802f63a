import { join, resolve } from "node:path";
import { PlainError, runScript } from "./support/plain-error.ts";

/**
 * `npm run bench:match -- <folder of official files>`: the engine on the official programs and 10,000 invented partner
 * programs, beside one SQL statement and beside the plain way; then the API beside an empty route of the same build.
 */
await runScript(async () => {
  const [folder] = process.argv.slice(2);
  if (!folder) throw new PlainError("Name the folder of official files: npm run bench:match -- ../data");
  process.env.FAIRMATCH_BENCH = "1";
  const { withBenchSite } = await import("./bench/bench-site.ts");
  const { measureEngine } = await import("./bench/match/measure-engine.ts");
  const { measureApi } = await import("./bench/match/measure-api.ts");
  const { fillCatalogue } = await import("./bench/match/fill-catalogue.ts");
  await withBenchSite(
    async ({ origin, roles, folder: scratch }) => {
      await measureEngine(roles);
      await measureApi(origin, join(scratch, "post.lua"));
    },
    {
      prepare: ({ ownerUrl }) => fillCatalogue(ownerUrl, resolve(folder)),
    },
  );
});
