import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describePermissions } from "./support/permissions-reference.ts";
import { runScript } from "./support/plain-error.ts";
import { root } from "./support/root.ts";

/** `npm run permissions` writes docs/permissions.md. */
await runScript(async () => writeFileSync(join(root, "docs/permissions.md"), describePermissions()));
