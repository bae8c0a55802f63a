import { expect, it } from "vitest";
import { isMilitaryZip } from "./zip.ts";

it.each(["34002", "09007", "09898", "96201", "96698"])("%s is military post", (zip) => {
  expect(isMilitaryZip(zip)).toBe(true);
});

it.each(["33999", "34100", "08999", "09900", "96101", "96701", "96910", "00601", "0900", "090070", ""])(
  "%s is not",
  (zip) => {
    expect(isMilitaryZip(zip)).toBe(false);
  },
);
