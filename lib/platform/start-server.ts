import { keepDocumentsFresh } from "./documents.ts";
import { env, requireEnv } from "./env.ts";
import { installFront } from "./front.ts";
import { checkKeys } from "./keys.ts";
import { log } from "./log.ts";

/** Without one of these the server would start, and fail its first visitor. */
const NEEDED = [
  "APP_DATABASE_URL",
  "MATCHER_DATABASE_URL",
  "FAIRMATCH_INDEX_KEY",
  "NEXTAUTH_SECRET",
] as const;

/** Checks settings and keys and puts the front before the framework. Ends the process when something is wrong. */
export async function startServer(): Promise<void> {
  try {
    env();
    for (const name of NEEDED) requireEnv(name);
    installFront();
    await checkKeys();
    keepDocumentsFresh();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
  log().info({ mode: env().FAIRMATCH_MODE }, "server started");
}
