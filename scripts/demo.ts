import { paths } from "#lib/platform/paths.ts";
import { demoSignIns } from "#prisma/demo/sign-ins.ts";
import { demoSettings, seedDemo } from "./support/demo-data.ts";
import { runScript } from "./support/plain-error.ts";
import { findFreePort, readPort } from "./support/ports.ts";
import { step } from "./support/progress.ts";
import { row, serve } from "./support/serve.ts";
import { pickDatabaseUrls, readGivenSettings } from "./support/settings.ts";

/** `npm run demo`: everything on this machine, with an invented world to try it on. */
await runScript(async () => {
  console.log("Fairmatch demo");
  const port = readPort(process.env.PORT);
  const receiver = { port: await findFreePort(port + 1), smtpPort: await findFreePort(port + 2) };
  await serve({
    installation: "demo",
    port,
    receiver,
    databaseUrls: pickDatabaseUrls(readGivenSettings()),
    settings: (secrets) => demoSettings({ secrets, port, receiver }),
    fill: (database, settings) =>
      step("Put the demo's schools, programs and people in", () => seedDemo(database, settings)),
    describe: ({ APP_ORIGIN }, folder) => [
      row("Site", `${APP_ORIGIN}`),
      row("Schools' side", `http://localhost:${receiver.port} (what the schools received, and all mail)`),
      row("Staff", `${APP_ORIGIN}${paths.admin.signIn()}`),
      ...demoSignIns.map(({ role, email, password }) => row(`  ${role}`, `${email}   ${password}`)),
      row("Data", folder.path),
      row("Logs", folder.at("logs")),
      "",
      "All partners and schools are invented. Ctrl-C stops everything; the data stays for the next start.",
    ],
  });
});
