import { spawnSync } from "node:child_process";
import type { RoleUrls } from "./database/roles.ts";
import { PlainError, runScript } from "./support/plain-error.ts";

/** Lists are measured in a process of its own, which sees the database as a server does. */
const LISTS = "--lists";

/**
 * `npm run bench:admin`: the queries behind the list of 50,000 programs beside their bare SQL, then a sheet of 20,000 rows
 * through the whole site, from its upload to its undo.
 */
await runScript(async () => {
  if (process.argv[2] === LISTS) return (await import("./bench/admin/measure-lists.ts")).measureLists();
  const { withBenchSite } = await import("./bench/bench-site.ts");
  const { fillCatalogue } = await import("./bench/admin/fill-catalogue.ts");
  const { measureSheet } = await import("./bench/admin/measure-sheet.ts");
  const { step } = await import("./support/progress.ts");
  await withBenchSite(
    async (site) => {
      runAlone(site.roles);
      await measureSheet(site);
    },
    {
      prepare: ({ ownerUrl }) => step("Add 50,000 programs", () => fillCatalogue(ownerUrl)),
      hasWorker: false,
    },
  );
});

function runAlone(roles: RoleUrls): void {
  const { status } = spawnSync(process.execPath, [...process.execArgv, import.meta.filename, LISTS], {
    env: { ...process.env, APP_DATABASE_URL: roles.app },
    stdio: "inherit",
  });
  if (status !== 0) throw new PlainError("The lists could not be measured.");
}
