import { parseEnv } from "#lib/platform/env.ts";
import { envSchema } from "#lib/platform/env-schema.ts";
import { PlainError } from "./plain-error.ts";

/** What a web server or worker is given, by name. */
export type Settings = Record<string, string>;

/** The settings of the product that the environment holds; empty ones count as unset. */
export function readGivenSettings(): Settings {
  return Object.fromEntries(
    Object.keys(envSchema.shape).flatMap((name) => {
      const value = process.env[name];
      return value ? [[name, value]] : [];
    }),
  );
}

/** The address to listen on. Containers put their own name into HOSTNAME, which is nothing to listen on. */
export function listenAddress({ HOSTNAME = "" }: Settings, otherwise: string): string {
  return /^[\d.:a-f]+$/i.test(HOSTNAME) ? HOSTNAME : otherwise;
}

/** Throws plainly, naming each setting that is wrong or, of those that are required, missing. */
export function checkSettings(settings: Settings, required: readonly string[]): void {
  const missing = required.filter((name) => !settings[name]);
  if (missing.length > 0)
    throw new PlainError(
      `These settings are missing: ${missing.join(", ")}.\nWith a database of your own (DATABASE_URL) Fairmatch makes no secrets by itself: docs/environment.md says what each one is and how to make it.`,
    );
  try {
    parseEnv(settings);
  } catch (error) {
    throw new PlainError(error instanceof Error ? error.message : String(error));
  }
}

const DATABASE_URLS = ["DATABASE_URL", "APP_DATABASE_URL", "MATCHER_DATABASE_URL", "WORKER_DATABASE_URL"];

/** The database connections among settings. */
export const pickDatabaseUrls = (settings: Settings): Settings =>
  Object.fromEntries(Object.entries(settings).filter(([name]) => DATABASE_URLS.includes(name)));

/** Everything but the database connections: each process is given only those that it needs. */
export const withoutDatabaseUrls = (settings: Settings): Settings =>
  Object.fromEntries(Object.entries(settings).filter(([name]) => !DATABASE_URLS.includes(name)));
