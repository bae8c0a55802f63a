import { expect, test } from "vitest";
import { sampleInquiry } from "./sample.ts";
import { SENT_FIELDS } from "./sent-fields.ts";
import { inquiryCreatedV1 } from "./v1.ts";

/** The paths of all values, as "person.name"; entries of a list as its name. */
function leaves(value: unknown, path: string[] = []): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => leaves(each, path));
  if (typeof value === "object" && value !== null)
    return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
  return [path.join(".")];
}

test("the privacy page names everything that leaves for a school, and nothing else", () => {
  const sent = new Set(leaves(JSON.parse(inquiryCreatedV1(sampleInquiry)).data));
  expect(SENT_FIELDS.flatMap(({ paths }) => paths).sort()).toEqual([...sent].sort());
});
