import { expect, test } from "vitest";
import { cipTitles } from "./cip-titles.ts";
import { readCip } from "./completions.ts";
import { readWebsite } from "./institutions.ts";
import { officialId } from "./official-id.ts";
import { vintageOf } from "./vintage.ts";

test.each([
  ["51.0707", "51.0707"],
  ["1.01", "01.0100"],
  ["1.0999", "01.0999"],
  ["5107", null],
  ["", null],
])("the subject %j is %j", (text, cip) => {
  expect(readCip(text)).toBe(cip);
});

test.each([
  ["www.aamu.edu/", "https://www.aamu.edu/"],
  ["http://example.edu/a", "https://example.edu/a"],
  ["www.example.edu/#location=West Palm Beach, FL", null],
  ["javascript:alert(1)", null],
  ["localhost", null],
  ["", null],
])("the website %j is %j", (text, url) => {
  expect(readWebsite(text)).toBe(url);
});

test("an address tells subjects apart even where their titles do not", () => {
  const long = "Health Information and Medical Records Technology and Technicians of the Second Kind";
  const titles = cipTitles({ "51.0707": long, "51.0708": `${long} Two`, "11.0701": "Computer Science" });
  expect(titles.slug("11.0701")).toBe("computer-science");
  expect(titles.slug("51.0707")).toBe("health-information-and-medical-records-technology-and-51-0707");
  expect(titles.slug("51.0708")).toBe("health-information-and-medical-records-technology-and-51-0708");
  expect(titles.title("99.0101")).toBe("Subject 99.0101");
});

test("an id is the same everywhere, and of the form that forms accept", () => {
  expect(officialId("school", 100654)).toBe(officialId("school", 100654));
  expect(officialId("school", 100654)).not.toBe(officialId("school", 100655));
  expect(officialId("school", 100654)).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
});

test("the year of the files stands in their names", () => {
  expect(vintageOf([{ name: "hd2024.csv.gz" }, { name: "c2024_a_rv.csv" }])).toBe(2024);
  expect(() => vintageOf([{ name: "hd2024.csv" }, { name: "c2023_a.csv" }])).toThrow("--year");
  expect(() => vintageOf([{ name: "schools.csv" }])).toThrow("--year");
});
