import { paths } from "#lib/platform/paths.ts";
import { runScript } from "./support/plain-error.ts";
import { readPort } from "./support/ports.ts";
import { row, serve } from "./support/serve.ts";
import {
  checkSettings,
  listenAddress,
  pickDatabaseUrls,
  readGivenSettings,
  type Settings,
  withoutDatabaseUrls,
} from "./support/settings.ts";

/** `npm start`: the product without demo data, on a database of your own (DATABASE_URL) or an embedded one. */
await runScript(async () => {
  console.log("Fairmatch");
  const port = readPort(process.env.PORT);
  const given = readGivenSettings();
  const ownDatabase = given.DATABASE_URL !== undefined;
  checkSettings(
    { ...given, FAIRMATCH_MODE: "standard" },
    ownDatabase ? ["FAIRMATCH_KEYS", "FAIRMATCH_INDEX_KEY", "FAIRMATCH_LEDGER_KEY", "NEXTAUTH_SECRET"] : [],
  );
  await serve({
    installation: "standard",
    port,
    databaseUrls: pickDatabaseUrls(given),
    secrets: ownDatabase ? secretsOf(given) : undefined,
    settings: ({ DATABASE_SECRET: _, ...secrets }) => ({
      ...secrets,
      ...withoutDatabaseUrls(given),
      FAIRMATCH_MODE: "standard",
      APP_ORIGIN: given.APP_ORIGIN ?? `http://localhost:${port}`,
      HOSTNAME: listenAddress(given, "0.0.0.0"),
    }),
    describe: ({ APP_ORIGIN }, folder) => [
      row("Site", `${APP_ORIGIN}`),
      row("Staff", `${APP_ORIGIN}${paths.admin.signIn()}`),
      row("Data", ownDatabase ? "in the database of DATABASE_URL" : folder.path),
      row("Logs", folder.at("logs")),
      "",
      'The first person to sign in: npm run staff:add -- owner you@example.org "Your Name"',
      "Ctrl-C stops everything.",
    ],
  });
});

/** The passwords of the database roles follow from the index key, which never changes. */
function secretsOf(given: Settings) {
  const {
    FAIRMATCH_KEYS = "",
    FAIRMATCH_INDEX_KEY = "",
    FAIRMATCH_LEDGER_KEY = "",
    NEXTAUTH_SECRET = "",
  } = given;
  return {
    FAIRMATCH_KEYS,
    FAIRMATCH_INDEX_KEY,
    FAIRMATCH_LEDGER_KEY,
    NEXTAUTH_SECRET,
    DATABASE_SECRET: FAIRMATCH_INDEX_KEY,
  };
}
