import { expect, test } from "vitest";
import { storable } from "./storable.ts";

test("what Postgres refuses in text or JSON is taken out, at any depth", () => {
  expect(storable({ form: { name: "X\ud800Y", campuses: [{ "na\0me": "a\0b" }] }, version: 1 })).toEqual({
    form: { name: "X\ufffdY", campuses: [{ name: "ab" }] },
    version: 1,
  });
});

test("everything else stays as it is", () => {
  const date = new Date(0);
  for (const value of ["Zoë 😀\n", 1, true, null, undefined]) expect(storable(value)).toBe(value);
  expect(storable({ date })).toEqual({ date });
});

test("a field named after the prototype stays a field, for the schema to refuse", () => {
  const sent: unknown = JSON.parse('{"__proto__": {"role": "owner"}}');
  expect(Object.keys(storable(sent) as object)).toEqual(["__proto__"]);
  expect(({} as { role?: string }).role).toBeUndefined();
});
