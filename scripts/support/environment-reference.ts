import { z } from "zod";
import { envSchema } from "#lib/platform/env-schema.ts";

const INTRODUCTION = `# Environment reference

Generated from \`lib/platform/env-schema.ts\` by \`npm run environment\`; \`npm test\` fails when it is out of date.

The demo (\`npm run demo\`) sets everything itself. \`npm start\` needs nothing on a machine of your own: PostgreSQL is
embedded and secrets are made at the first start (\`secrets.json\` in the data folder, readable by you alone: keep a
copy, without it stored personal data can't be read). With \`DATABASE_URL\` set it refuses to start until
\`FAIRMATCH_KEYS\`, \`FAIRMATCH_INDEX_KEY\`, \`FAIRMATCH_LEDGER_KEY\` and \`NEXTAUTH_SECRET\` are given. To make one:

\`\`\`
node -e 'console.log("k1:" + require("crypto").randomBytes(32).toString("base64url"))'   # FAIRMATCH_KEYS
node -e 'console.log(require("crypto").randomBytes(32).toString("base64url"))'           # the other two
\`\`\`

To change the encryption key, put a new one in front (\`k2:...,k1:...\`): it encrypts from then on, and the former one
still decrypts. A key that the database has seen must stay; a start without it is refused.

Two more are read by the commands alone: \`FAIRMATCH_DATA_DIR\` (default \`.data\`), the folder of the embedded database,
secrets and logs, and \`FAIRMATCH_CHROMIUM\`, the browser for tests.

| setting | default | what it is |
| --- | --- | --- |
`;

/** The text of docs/environment.md. */
export function describeEnvironment(): string {
  const schema = z.toJSONSchema(envSchema, { io: "input", unrepresentable: "any" });
  const rows = Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const { default: fallback, description = "", enum: choices } = property as z.core.JSONSchema.BaseSchema;
    const among = choices ? ` One of ${choices.map((choice) => `\`${choice}\``).join(", ")}.` : "";
    const text = fallback === undefined || fallback === "" ? "" : `\`${String(fallback)}\``;
    return `| \`${name}\` | ${text} | ${description.replaceAll("|", "\\|")}${among} |`;
  });
  return `${INTRODUCTION}${rows.join("\n")}\n`;
}
