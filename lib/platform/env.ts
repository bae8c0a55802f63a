import { z } from "zod";
import { type Env, envSchema } from "./env-schema.ts";
import { processWide } from "./process.ts";

/** Reads and checks the environment once. Throws one error that names every bad setting. */
export function env(): Env {
  return processWide("env", () => parseEnv(process.env));
}

/** Checks a set of variables; empty strings count as unset. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = envSchema.safeParse(given);
  if (result.success) {
    // Personal data would travel unencrypted, or into the installation's own network.
    if (result.data.FAIRMATCH_MODE === "standard" && result.data.ALLOW_INSECURE_WEBHOOKS)
      throw new Error(
        "ALLOW_INSECURE_WEBHOOKS is for demo and tests: take it out (see docs/environment.md).",
      );
    checkOidc(result.data);
    return result.data;
  }
  throw new Error(`These settings are wrong (see docs/environment.md):\n${z.prettifyError(result.error)}`);
}

/** Half a sign-in would be none, or one whose answers anybody on the way could change. */
function checkOidc(settings: Env): void {
  const names = ["STAFF_OIDC_ISSUER", "STAFF_OIDC_CLIENT_ID", "STAFF_OIDC_CLIENT_SECRET"] as const;
  const missing = names.filter((name) => settings[name] === undefined);
  if (missing.length > 0 && missing.length < names.length)
    throw new Error(`Set ${missing.join(" and ")} too, or none of STAFF_OIDC_* (see docs/environment.md).`);
  if (settings.FAIRMATCH_MODE === "standard" && settings.STAFF_OIDC_ISSUER?.startsWith("http:"))
    throw new Error("STAFF_OIDC_ISSUER must begin with https:// (see docs/environment.md).");
}

/** A setting that this process cannot do without. */
export function requireEnv<K extends keyof Env>(name: K): NonNullable<Env[K]> {
  const value = env()[name];
  if (value === undefined) throw new Error(`The setting ${name} is missing (see docs/environment.md).`);
  return value;
}

/** Hands a setting to a library that reads the environment itself. */
export function provideToLibraries(name: "NEXTAUTH_URL", value: string): void {
  process.env[name] = value;
}
