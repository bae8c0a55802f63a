import { z } from "zod";

const secret = z
  .string()
  .min(32, "must be at least 32 characters")
  .refine((value) => !/example|change-?me|secret123/i.test(value), "is an example value: make your own")
  .refine(hasVariety, "is too easy to guess: make a random one");

/** A value of few different characters was typed, not made. 32 random bytes have far more in any spelling. */
function hasVariety(value: string): boolean {
  return new Set(value).size >= 8;
}

const databaseUrl = z.string().regex(/^postgres(ql)?:\/\//, "must start with postgres:// or postgresql://");

const flag = z
  .enum(["0", "1"])
  .default("0")
  .transform((value) => value === "1");

/**
 * Every setting that the product reads from the environment. `docs/environment.md` is generated from
 * this schema, and nothing else in the house reads `process.env`.
 */
export const envSchema = z.object({
  NODE_ENV: z
    .enum(["development", "test", "production"])
    .default("production")
    .describe("Set by the runtime."),
  FAIRMATCH_MODE: z
    .enum(["standard", "demo", "test"])
    .default("standard")
    .describe("What this installation is. `demo` shows invented partners, marks them and prints sign-ins."),
  APP_ORIGIN: z
    .url()
    .default("http://localhost:3000")
    .describe(
      "Scheme, host and port under which people reach the site; every absolute link is built from it.",
    ),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000).describe("Port of the web server."),
  HOSTNAME: z.string().default("0.0.0.0").describe("Address that the web server listens on."),
  DATABASE_URL: databaseUrl
    .optional()
    .describe("Owner's connection: migrations and set-up only. Unset: an embedded PostgreSQL is used."),
  APP_DATABASE_URL: databaseUrl.optional().describe("Connection of role `fairmatch_app` (web server)."),
  MATCHER_DATABASE_URL: databaseUrl
    .optional()
    .describe("Connection of role `fairmatch_matcher` (reads schema `matching` only)."),
  WORKER_DATABASE_URL: databaseUrl.optional().describe("Connection of role `fairmatch_worker` (delivery)."),
  DATABASE_POOL_SIZE: z.coerce
    .number()
    .int()
    .min(1)
    .max(100)
    .default(10)
    .describe("Connections per role and process."),
  FAIRMATCH_KEYS: z
    .string()
    .regex(
      /^[a-z0-9]+:[A-Za-z0-9_-]{43}(,[a-z0-9]+:[A-Za-z0-9_-]{43})*$/,
      "must be `id:key[,id:key]`, each key 32 bytes in base64url",
    )
    .refine(
      (ring) => ring.split(",").every((entry) => hasVariety(entry.slice(entry.indexOf(":") + 1))),
      "holds a key that is too easy to guess: make random ones",
    )
    .optional()
    .describe("Keys that encrypt personal data, `id:key[,id:key]`; the first one encrypts, all decrypt."),
  FAIRMATCH_LEDGER_KEY: z
    .string()
    .regex(/^[a-z0-9]+:[A-Za-z0-9_-]{43}$/, "must be `id:seed`, the seed 32 bytes in base64url")
    .refine((key) => hasVariety(key.slice(key.indexOf(":") + 1)), "is too easy to guess: make a random one")
    .optional()
    .describe("Signs the ledger (Ed25519), `id:seed`; the worker alone needs it. A new key takes a new id."),
  LEDGER_HEAD_FILE: z
    .string()
    .optional()
    .describe(
      "File that holds the signed head of the ledger, outside the database: what is cut off there is missed here.",
    ),
  FAIRMATCH_INDEX_KEY: secret.optional().describe("Key of the blind index over e-mail addresses."),
  NEXTAUTH_SECRET: secret.optional().describe("Signs the sign-in cookie."),
  STAFF_TOTP: z
    .enum(["required", "optional", "off"])
    .optional()
    .describe(
      "Second step at sign-in, a code from an app: `required` of roles that see personal data or money, `optional`, or `off`. Unset: `off` in demo, `required` elsewhere.",
    ),
  STAFF_OIDC_ISSUER: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe(
      "Issuer of the organization's own sign-in for staff (OpenID Connect), as its discovery document and its tokens name it (at Microsoft the tenant's own, not `common`); https outside demo and tests. It sends people back to `APP_ORIGIN` + `/api/auth/callback/oidc`. Set all three or none.",
    ),
  STAFF_OIDC_CLIENT_ID: z.string().optional().describe("What this site is called there."),
  STAFF_OIDC_CLIENT_SECRET: z.string().min(8).optional().describe("Secret that this site shares with it."),
  STAFF_OIDC_LABEL: z
    .string()
    .trim()
    .min(1)
    .max(60)
    .default("your organization's account")
    .describe("Completes the button `Sign in with`."),
  TRUST_PROXY: z.coerce
    .number()
    .int()
    .min(0)
    .max(5)
    .default(0)
    .describe(
      "How many proxies in front are trusted for the client's address. 0: X-Forwarded-For is ignored.",
    ),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//)
    .optional()
    .describe("Mail server, smtp:// or smtps://."),
  MAIL_FROM: z.string().default("Fairmatch <no-reply@localhost>").describe("Sender of mails."),
  PUBLISHER_NAME: z
    .string()
    .default("Fairmatch Demo Publishing")
    .describe("Legal name of whoever runs this site, as it appears in disclosures."),
  PUBLISHER_EMAIL: z
    .email()
    .optional()
    .describe(
      "Address for questions about personal data, shown on `/privacy`. Set one before you go public.",
    ),
  ALLOW_INSECURE_WEBHOOKS: flag.describe(
    "1: http targets and the hosts of WEBHOOK_ALLOW_HOSTS are allowed. Demo and tests.",
  ),
  WEBHOOK_ALLOW_HOSTS: z
    .string()
    .default("")
    .describe("Comma separated `host:port` of private webhook targets that are allowed."),
  DELIVERY_RETRY_SECONDS: z
    .string()
    .regex(/^\d{1,6}(,\d{1,6}){0,19}$/, "must be seconds, separated by commas")
    .default("5,300,1800,7200,18000,36000,36000")
    .transform((value) => value.split(",").map(Number))
    .describe(
      "Seconds to wait after each failed attempt to deliver; after the last one the delivery is dead.",
    ),
  ERASURE_LOG: z
    .string()
    .optional()
    .describe(
      "File to which each erasure is appended, outside the database and its backups, so that `npm run erasures:reapply` can repeat it after a restore. Every web server and worker needs one. Set by `npm start` and the demo: `erasures.jsonl` in the data folder.",
    ),
  DEMO_RECEIVER_ORIGIN: z.url().optional().describe("Where the demo's school side is shown. Demo only."),
  API_REQUESTS_PER_MINUTE: z.coerce
    .number()
    .int()
    .min(1)
    .max(100_000_000)
    .default(300)
    .describe("How often one address may ask the public API (`/api/v1`) in a minute."),
  LOG_LEVEL: z
    .enum(["fatal", "error", "warn", "info", "debug"])
    .default("info")
    .describe("Least level that is logged."),
  BUILD_ID: z.string().default("dev").describe("Set by the build; in every log line."),
});

export type Env = z.infer<typeof envSchema>;
