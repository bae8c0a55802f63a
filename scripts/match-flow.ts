import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describeMatchFlow } from "./support/match-flow.ts";
import { runScript } from "./support/plain-error.ts";
import { root } from "./support/root.ts";

/** `npm run docs:match-flow` writes docs/match-flow.md. */
await runScript(async () => writeFileSync(join(root, "docs/match-flow.md"), describeMatchFlow()));
