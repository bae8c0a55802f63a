import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { describePermissions } from "./permissions-reference.ts";
import { root } from "./root.ts";

test("docs/permissions.md says what the code does: `npm run permissions` writes it", () => {
  expect(readFileSync(join(root, "docs/permissions.md"), "utf8")).toBe(describePermissions());
});
