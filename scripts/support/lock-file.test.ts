import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface LockedPackage {
  version?: string;
  optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(
  readFileSync(new URL("../../package-lock.json", import.meta.url), "utf8"),
) as {
  packages: Record<string, LockedPackage>;
};

/** An installation on one platform may forget the others; `npm ci` then refuses the lock file everywhere. */
test("the lock file names the packages of every platform", () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`],
    ),
  );
  expect(missing).toEqual([]);
});

/** Versions from which known holes are mended; an audit needs the internet, this does not. */
test.each([
  ["next", "16.2.6"],
  ["react", "19.2.6"],
  ["react-dom", "19.2.6"],
  ["next-auth", "4.24.15"],
  ["nodemailer", "9.0.1"],
])("%s is at least %s", (name, floor) => {
  expect(compareVersions(packages[`node_modules/${name}`]?.version ?? "0", floor)).toBeGreaterThanOrEqual(0);
});

function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split(".").map(Number));
  const at = left?.findIndex((part, index) => part !== right?.[index]) ?? -1;
  return at === -1 ? 0 : (left?.[at] ?? 0) - (right?.[at] ?? 0);
}
