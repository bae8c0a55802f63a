import { keepDocumentsFresh } from "./documents.ts";
import { env } from "./env.ts";
import { installFront } from "./front.ts";
import { checkKeys } from "./keys.ts";
import { log } from "./log.ts";

/** Checks settings and keys and puts the front before the framework. Ends the process when something is wrong. */
export async function startServer(): Promise<void> {
  try {
    env();
    installFront();
    await checkKeys();
    keepDocumentsFresh();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
  log().info({ mode: env().FAIRMATCH_MODE }, "server started");
}
