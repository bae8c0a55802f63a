import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkBoundaries } from "./boundaries.ts";

let house: string;

beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), "fairmatch-house-"));
  write("package.json", JSON.stringify({ type: "module", imports: { "#lib/*": "./lib/*" } }));
  write("lib/agreements/terms.ts", "export type Terms = { priceCents: number };");
});

afterEach(() => rmSync(house, { recursive: true }));

test("a type imported from commercial terms into the match is caught", async () => {
  write("lib/match/rank.ts", 'import type { Terms } from "#lib/agreements/terms.ts"; export type T = Terms;');
  expect(await rulesBroken()).toContain("match-never-reaches-agreements");
});

test("commercial terms reached by way of another room are caught", async () => {
  write("lib/match/rank.ts", 'import type { Place } from "../places/place.ts"; export type T = Place;');
  write(
    "lib/places/place.ts",
    'import type { Terms } from "#lib/agreements/terms.ts"; export type Place = Terms;',
  );
  expect(await rulesBroken()).toContain("match-never-reaches-agreements");
});

test.each([
  ["handed on by name", 'export type { Terms as Facts } from "#lib/agreements/terms.ts";'],
  ["handed on with everything else", 'export * from "../agreements/terms.ts";'],
  ["handed on as a type of an import", 'export type Facts = import("#lib/agreements/terms.ts").Terms;'],
  ["handed on when somebody asks", 'export const facts = () => import("#lib/agreements/terms.ts");'],
])("commercial terms %s by a room and a file further on are caught", async (_, text) => {
  write("lib/catalogue/facts.ts", text);
  write("lib/catalogue/words.ts", 'export type { Facts } from "./facts.ts";');
  write(
    "lib/match/criteria/cost.ts",
    'import type { Facts } from "#lib/catalogue/words.ts"; export type F = Facts;',
  );
  expect(await rulesBroken()).toContain("match-never-reaches-agreements");
});

test("a room made today is covered", async () => {
  write(
    "lib/parking/lot.ts",
    'import type { Terms } from "#lib/agreements/terms.ts"; export type T = Terms;',
  );
  expect(await rulesBroken()).toContain("room-unlisted");
});

test("the scorer can't reach the clock", async () => {
  write("lib/platform/clock.ts", "export const now = () => new Date();");
  write("lib/match/rank.ts", 'import { now } from "#lib/platform/clock.ts"; export const t = now;');
  expect(await rulesBroken()).toContain("scorer-is-pure");
});

test("a ring of imports is caught", async () => {
  write("lib/places/a.ts", 'import { b } from "./b.ts"; export const a = () => b;');
  write("lib/places/b.ts", 'import { a } from "./a.ts"; export const b = () => a;');
  expect(await rulesBroken()).toContain("no-cycles");
});

test("screens and admin stay apart", async () => {
  write("app/admin/table.tsx", "export const Table = () => null;");
  write("app/(screens)/page.tsx", 'export { Table } from "../admin/table.tsx";');
  expect(await rulesBroken()).toContain("surfaces-stay-apart");
});

test("a sound house passes, and each of its files is seen", async () => {
  write("components/ui/button.tsx", 'export const Button = () => <button type="button" />;');
  const report = await checkBoundaries(house);
  expect(report).toEqual({ violations: [], unseen: [], seenCount: 2 });
});

async function rulesBroken(): Promise<string[]> {
  const { violations } = await checkBoundaries(house);
  return violations.map((violation) => violation.split(":")[0] ?? "");
}

function write(path: string, text: string): void {
  mkdirSync(join(house, dirname(path)), { recursive: true });
  writeFileSync(join(house, path), text);
}
