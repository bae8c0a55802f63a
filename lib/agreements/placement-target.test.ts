import { describe, expect, test } from "vitest";
import { endAt, placementPhase } from "./placement-days.ts";
import { placementSchema } from "./placement-schema.ts";
import { findTarget, targetHosts } from "./placement-target.ts";

const sites = { school: "https://www.school.example/about", partner: "http://partner.example" };

describe("where a click-out may lead", () => {
  test.each([
    "https://school.example/",
    "https://www.school.example/nursing?from=guide",
    "https://apply.school.example/",
    "https://SCHOOL.example/",
    "https://partner.example/school",
    "https://info.partner.example:443/",
  ])("to %s", (url) => {
    expect(findTarget(url, sites)?.href).toMatch(/^https:\/\//);
  });

  test.each([
    "http://school.example/",
    "https://school.example.evil.example/",
    "https://notschool.example/",
    "https://evil.example/school.example",
    "https://evil.example\\@school.example/",
    "https://school.example@evil.example/",
    "https://user:word@school.example/",
    "https://school.example:8443/",
    "https://school.example./",
    "https://example/",
    "//school.example/",
    "javascript:alert(1)",
    "data:text/html,school.example",
    "",
  ])("never to %s", (url) => {
    expect(findTarget(url, sites)).toBeNull();
  });

  test("without a target to the school's own site, when that is on https", () => {
    expect(findTarget(null, sites)?.href).toBe("https://www.school.example/about");
    expect(findTarget(null, { ...sites, school: "http://school.example/" })).toBeNull();
    expect(findTarget(null, { school: null, partner: "https://partner.example" })).toBeNull();
  });

  test("nowhere while no site is known, and a bare top-level name is none", () => {
    expect(targetHosts({ school: null, partner: null })).toEqual([]);
    expect(findTarget("https://school.example/", { school: null, partner: null })).toBeNull();
    expect(targetHosts({ school: "https://www.school.example/", partner: "https://school.example" })).toEqual(
      ["school.example"],
    );
    expect(targetHosts({ school: "https://www.example/", partner: "not a site" })).toEqual(["www.example"]);
  });
});

describe("the days of a placement", () => {
  const day = (text: string) => new Date(`${text}T00:00:00Z`);
  const at = new Date("2026-11-26T23:30:00Z");

  test("are UTC days, and the end is the first day without it", () => {
    expect(placementPhase({ startsOn: day("2026-11-26"), endsOn: null }, at)).toBe("running");
    expect(placementPhase({ startsOn: day("2026-11-27"), endsOn: null }, at)).toBe("planned");
    expect(placementPhase({ startsOn: day("2026-11-01"), endsOn: day("2026-11-27") }, at)).toBe("running");
    expect(placementPhase({ startsOn: day("2026-11-01"), endsOn: day("2026-11-26") }, at)).toBe("ended");
  });

  test("end at once, also on the first of them and before it", () => {
    for (const startsOn of ["2026-11-01", "2026-11-26", "2026-12-24"].map(day)) {
      const endsOn = endAt({ startsOn }, at);
      expect(endsOn >= startsOn).toBe(true);
      expect(placementPhase({ startsOn, endsOn }, at)).toBe("ended");
    }
  });
});

describe("the form", () => {
  const typed = { guideSlug: "a-guide", position: " 2 ", startsOn: "2026-11-26", endsOn: "", targetUrl: "" };
  const errorOf = (change: object) =>
    placementSchema.safeParse({ ...typed, ...change }).error?.issues.map(({ path }) => path.join("."));

  test("takes what a person types", () => {
    expect(placementSchema.parse(typed)).toEqual({
      guideSlug: "a-guide",
      position: 2,
      startsOn: "2026-11-26",
      endsOn: null,
      targetUrl: null,
    });
    expect(placementSchema.parse({ ...typed, targetUrl: " HTTPS://School.example " }).targetUrl).toBe(
      "https://school.example/",
    );
  });

  test.each([
    [{ guideSlug: "" }, "guideSlug"],
    [{ guideSlug: "../a" }, "guideSlug"],
    [{ position: "0" }, "position"],
    [{ position: "1.5" }, "position"],
    [{ position: "100" }, "position"],
    [{ startsOn: "2026-02-30" }, "startsOn"],
    [{ endsOn: "2026-11-25" }, "endsOn"],
    [{ endsOn: "soon" }, "endsOn"],
    [{ targetUrl: "http://school.example/" }, "targetUrl"],
    [{ targetUrl: "javascript:alert(1)" }, "targetUrl"],
  ])("refuses %j", (change, field) => {
    expect(errorOf(change)).toContain(field);
  });
});
