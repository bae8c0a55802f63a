import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { SURFACE, WAYS } from "#prisma/testing/access/admin-surface.ts";

/** What a way in looks like in the source. */
const WAY_IN: Partial<Record<keyof typeof WAYS, string>> = {
  page: "readForPage(",
  post: "receiveStaffPost(",
  upload: "receiveStaffUpload(",
  ask: "answerStaff(",
  action: "runFormAction(",
};

const files = globSync(["app/admin/**/*.{ts,tsx}", "app/api/**/*.{ts,tsx}"]).map((file) =>
  file.replaceAll("\\", "/"),
);
const read = (file: string) => readFileSync(file, "utf8");

/** Pages by file, handlers by file and verb, actions by file and name; with their source. */
function answers(): Map<string, string> {
  const found = new Map<string, string>();
  for (const file of files.filter((name) => !name.endsWith(".test.ts"))) {
    const source = read(file);
    const isActions = /^["']use server["'];/.test(source);
    if (/\/page\.tsx$/.test(file)) found.set(file, source);
    else if (isActions || /\/route\.tsx?$/.test(file))
      for (const part of source.split(/^(?=export )/m).slice(1)) {
        const name = /^export (?:async )?(?:function|const) (\w+)/.exec(part)?.[1] ?? part.slice(0, 40);
        if (/^[A-Z]+$|Action$/.test(name) || isActions) found.set(`${file} ${name}`, part);
      }
    else if (/["']use server["']/.test(source)) found.set(file, source);
  }
  return found;
}

describe("what answers under /admin and /api", () => {
  test("is listed, and everything listed is there", () => {
    expect([...answers().keys()].sort()).toEqual(Object.keys(SURFACE).sort());
  });

  test.each(Object.entries(SURFACE).map(([name, [way]]) => [name, WAYS[way], WAY_IN[way]] as const))(
    "%s lets in %s",
    (name, _way, sign) => {
      const source = answers().get(name);
      if (sign) expect(source).toContain(sign);
      else for (const staffOnly of Object.values(WAY_IN)) expect(source).not.toContain(staffOnly);
    },
  );
});

test("server actions are only in admin's actions files", () => {
  const elsewhere = globSync(["app/**/*.{ts,tsx}", "components/**/*.{ts,tsx}", "lib/**/*.{ts,tsx}"]).filter(
    (file) =>
      !/^app\/admin\/.*\/actions\.ts$/.test(file.replaceAll("\\", "/")) &&
      !file.endsWith(".test.ts") &&
      /^\s*["']use server["'];?\s*$/m.test(read(file)),
  );
  expect(elsewhere).toEqual([]);
});
