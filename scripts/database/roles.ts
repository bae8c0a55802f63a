import { createHmac } from "node:crypto";
import type pg from "pg";
import { quoteIdentifier, quoteLiteral, readCode, withConnection } from "./connect.ts";

/** The roles of the running product. None owns anything, none is a superuser; their rights stand in the migrations. */
export const RUNTIME_ROLES = ["app", "matcher", "worker"] as const;
type RuntimeRole = (typeof RUNTIME_ROLES)[number];

export type RoleUrls = Record<RuntimeRole, string>;

const roleName = (role: RuntimeRole) => `fairmatch_${role}`;

/**
 * Makes the runtime roles where they are missing and, with a secret, lets them sign in with the passwords
 * that `roleUrls` derives from it. The owner needs the right to create roles (CREATEROLE) for that; without
 * it an administrator makes them by hand, as the error says.
 */
export async function ensureRoles(ownerUrl: string, secret?: string): Promise<void> {
  await withConnection(ownerUrl, "fairmatch roles", async (client) => {
    await client.query("BEGIN");
    // Roles belong to the whole server: two start-ups at once take turns.
    await client.query("SELECT pg_advisory_xact_lock(72707370)");
    for (const role of RUNTIME_ROLES) await ensureRole(client, role, secret);
    await client.query("COMMIT");
  });
}

async function ensureRole(client: pg.Client, role: RuntimeRole, secret: string | undefined): Promise<void> {
  const name = quoteIdentifier(roleName(role));
  const { rows } = await client.query<{ rolsuper: boolean }>(
    "SELECT rolsuper FROM pg_roles WHERE rolname = $1",
    [roleName(role)],
  );
  if (rows[0]?.rolsuper)
    throw new Error(`The role ${name} is a superuser: no grant would bind it. Change that first.`);
  try {
    if (!rows[0]) await client.query(`CREATE ROLE ${name} NOLOGIN`);
    if (!secret) return;
    await client.query(`ALTER ROLE ${name} LOGIN PASSWORD ${quoteLiteral(derivePassword(role, secret))}`);
  } catch (error) {
    if (readCode(error) !== "42501") throw error;
    throw new Error(
      `The owner's connection may not set up the role ${name}. Let an administrator run:\n` +
        RUNTIME_ROLES.map((each) => `  CREATE ROLE ${roleName(each)} LOGIN PASSWORD '...';\n`).join("") +
        "and set APP_DATABASE_URL, MATCHER_DATABASE_URL and WORKER_DATABASE_URL to match.",
      { cause: error },
    );
  }
}

/** The runtime roles' connections to the owner's database, with passwords derived from the secret. */
export function roleUrls(ownerUrl: string, secret: string): RoleUrls {
  const urlOf = (role: RuntimeRole) => {
    const url = new URL(ownerUrl);
    url.username = roleName(role);
    url.password = derivePassword(role, secret);
    return url.href;
  };
  return { app: urlOf("app"), matcher: urlOf("matcher"), worker: urlOf("worker") };
}

function derivePassword(role: RuntimeRole, secret: string): string {
  return createHmac("sha256", secret).update(`fairmatch database password of ${role}`).digest("base64url");
}
