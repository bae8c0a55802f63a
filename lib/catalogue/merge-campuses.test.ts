import { expect, test } from "vitest";
import { mergeCampuses } from "./merge-campuses.ts";
import { emptyCampus } from "./school-record.ts";

const campus = (id: string, name: string, zip = "89501") => ({ ...emptyCampus, id, name, zip });
const reno = campus("a", "Reno");
const elko = campus("b", "Elko");

test("nobody touched them", () => {
  expect(mergeCampuses([reno], [reno], [reno])).toEqual([reno]);
});

test("what both added stays", () => {
  const mine = campus("", "Sparks");
  expect(mergeCampuses([reno], [reno, mine], [reno, elko])).toEqual([reno, mine, elko]);
});

test("of one campus each field is whose who changed it, and mine where both did", () => {
  const merged = mergeCampuses([reno], [campus("a", "Reno North")], [campus("a", "Reno South", "89502")]);
  expect(merged).toEqual([campus("a", "Reno North", "89502")]);
});

test("what one removed and the other left alone goes", () => {
  expect(mergeCampuses([reno, elko], [reno], [reno, elko])).toEqual([reno]);
  expect(mergeCampuses([reno, elko], [reno, elko], [elko])).toEqual([elko]);
});

test("what one removed and the other changed stays", () => {
  const changed = campus("b", "Elko West");
  expect(mergeCampuses([reno, elko], [reno], [reno, changed])).toEqual([reno, changed]);
  expect(mergeCampuses([reno, elko], [reno, changed], [reno])).toEqual([reno, { ...changed, id: "" }]);
});
