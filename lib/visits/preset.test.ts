import { expect, test } from "vitest";
import { answersOfPreset, readPreset } from "./preset.ts";

const findPlace = async (zip: string) =>
  zip === "60614" ? { zip, city: "Chicago", state: "IL", point: { latitude: 41.9, longitude: -87.6 } } : null;

test("a guide's choices become answers", async () => {
  const preset = readPreset({
    subject: "medical-coding",
    level: "bootcamp",
    guide: "medical-coder",
    zip: " 60614 ",
  });
  expect(preset.guide).toBe("medical-coder");
  expect(await answersOfPreset(preset, findPlace)).toEqual({
    answers: {
      subject: { subject: "medical-coding" },
      level: { level: "bootcamp" },
      location: { zip: "60614", state: "IL" },
    },
    locationDraft: null,
  });
});

test("a state alone is the place; a ZIP code beside it says where that is", async () => {
  expect((await answersOfPreset(readPreset({ state: "fl" }), findPlace)).answers).toEqual({
    location: { state: "FL" },
  });
  expect((await answersOfPreset(readPreset({ state: "FL", zip: "60614" }), findPlace)).answers).toEqual({
    location: { zip: "60614", state: "IL" },
  });
});

test("a mistyped ZIP code keeps the state beside it for the question, and a state that is none goes", async () => {
  const mistyped = await answersOfPreset(readPreset({ zip: "6061", state: "FL" }), findPlace);
  expect(mistyped.locationDraft?.values).toEqual({ zip: "6061", state: "FL" });
  const nowhere = await answersOfPreset(readPreset({ zip: "6061", state: "XX" }), findPlace);
  expect(nowhere.locationDraft?.values).toEqual({ zip: "6061" });
});

test("an old or tampered link chooses nothing", async () => {
  const preset = readPreset({
    subject: ["__proto__", "x"],
    level: "wizardry",
    guide: "../../etc",
    other: "y",
  });
  expect(await answersOfPreset(preset, findPlace)).toEqual({ answers: {}, locationDraft: null });
  expect(preset.guide).toBeNull();
});

test.each([["6061"], ["00000"], ["'; --"]])("the ZIP code %j comes back to be mended", async (zip) => {
  const { answers, locationDraft } = await answersOfPreset(readPreset({ zip }), findPlace);
  expect(answers).toEqual({});
  expect(locationDraft).toMatchObject({ values: { zip }, errors: { zip: expect.any(String) } });
});
