import { keepDocumentsFresh, listPrerendered } from "./documents.ts";
import { env, requireEnv } from "./env.ts";
import { reportUnknownError } from "./errors.ts";
import { installFront } from "./front.ts";
import { checkKeys, KeyError } from "./keys.ts";
import { log } from "./log.ts";

/** Without one of these the server would start, and fail its first visitor. */
const NEEDED = [
  "APP_DATABASE_URL",
  "MATCHER_DATABASE_URL",
  "FAIRMATCH_INDEX_KEY",
  "NEXTAUTH_SECRET",
] as const;

const RETRY_MS = 2_000;

/**
 * Checks settings and keys and puts the front before the framework. Ends the process when something is wrong. A
 * database that does not answer is not wrong: documents are served meanwhile, and the keys are checked when it does.
 */
export async function startServer(): Promise<void> {
  try {
    env();
    for (const name of NEEDED) requireEnv(name);
    installFront(await listPrerendered());
    await checkKeysSoon();
    keepDocumentsFresh();
  } catch (error) {
    endPlainly(error);
  }
  log().info({ mode: env().FAIRMATCH_MODE }, "server started");
}

async function checkKeysSoon(): Promise<void> {
  try {
    await checkKeys();
  } catch (error) {
    if (error instanceof KeyError) endPlainly(error);
    reportUnknownError(error, "keys");
    log().warn("the database does not answer: documents are served, everything else waits for it");
    setTimeout(() => void checkKeysSoon(), RETRY_MS).unref();
  }
}

function endPlainly(error: unknown): never {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
