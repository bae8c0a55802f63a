import { type HTMLElement, parse } from "node-html-parser";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { stateRows } from "#lib/guides/figures.ts";
import { MapShapes } from "../maps/us-map/map-shapes.tsx";
import { SMALL_STATES } from "../maps/us-map/small-states.ts";
import { StateMap } from "./state-map.tsx";

const RECORDS = "29-2072";
const REGISTRARS = "29-9021";

const page = parse(
  renderToStaticMarkup(
    <>
      <MapShapes />
      {[RECORDS, REGISTRARS].map((code) => (
        <StateMap key={code} of={code} subject="health-information" guide="a-guide" source="Source: BLS" />
      ))}
    </>,
  ),
);

const mapOf = (code: string) => page.querySelector(`figure[aria-labelledby="map-${code}"]`) as HTMLElement;
const figure = (map: HTMLElement, key: string) =>
  map.querySelector(`table [data-figure="${key}"]`)?.text.trim();
const wordsOf = (element: HTMLElement) => element.text.replace(/\s+/g, " ").trim();

test("two maps in a page share the outlines and no id", () => {
  const ids = page.querySelectorAll("[id]").map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  const radios = page.querySelectorAll('input[type="radio"]').map((radio) => radio.getAttribute("name"));
  expect(new Set(radios).size).toBe(2);
  for (const use of page.querySelectorAll("use")) {
    const outline = use.getAttribute("href") ?? "";
    expect(page.querySelectorAll(outline), outline).toHaveLength(1);
  }
});

describe.each([RECORDS, REGISTRARS])("the map of %s", (code) => {
  const map = mapOf(code);
  const rows = stateRows(code);

  test("draws each state once, with a class in each view", () => {
    const drawn = map.querySelectorAll("svg use[data-e]");
    expect(drawn.map((use) => use.getAttribute("href")?.slice("#us-".length)).sort()).toEqual(
      rows.map((row) => row.code).sort(),
    );
    for (const use of drawn) {
      expect(use.getAttribute("data-e")).toMatch(/^([0-4]|none)$/);
      expect(use.getAttribute("data-w")).toMatch(/^([0-4]|none)$/);
    }
  });

  test("has one link for each state, on the map or beside it, to the programs there", () => {
    const links = map.querySelectorAll("a[data-state]");
    expect(links.map((link) => link.getAttribute("data-state")).sort()).toEqual(
      rows.map((row) => row.code).sort(),
    );
    for (const link of links) {
      const state = link.getAttribute("data-state") ?? "";
      expect(link.getAttribute("href")?.replace("&amp;", "&")).toBe(
        `/programs?subject=health-information&state=${state}`,
      );
      expect(link.closest("svg") === null).toBe(SMALL_STATES.includes(state));
    }
  });

  test("shows in its table the figures of all states by name", () => {
    expect(map.querySelectorAll("tbody tr th a").map(({ firstChild }) => firstChild?.text)).toEqual(
      rows.map(({ name }) => name),
    );
    expect(map.querySelectorAll("table [data-figure]")).toHaveLength(102);
  });

  test("names links and table cells by the same figures", () => {
    for (const link of map.querySelectorAll("a[data-state]")) {
      const state = link.getAttribute("data-state") ?? "";
      const words = link.getAttribute("aria-label") ?? wordsOf(link);
      const jobs = figure(map, `${code}/${state}/employment`);
      const wage = figure(map, `${code}/${state}/medianWage`);
      expect(words).toContain(jobs === "not published" ? "jobs not published" : `: ${jobs} jobs`);
      expect(words).toContain(
        wage === "not published" ? "median wage not published." : `median wage ${wage} a year.`,
      );
    }
  });

  test("says in each legend what is not published, if anything is", () => {
    for (const [view, measure] of [
      ["e", "employment"],
      ["w", "medianWage"],
    ] as const) {
      const entries = map.querySelectorAll(`ul[data-view="${view}"] li`).map(wordsOf);
      expect(entries.includes("not published")).toBe(rows.some((row) => row[measure] === null));
      expect(map.querySelectorAll(`svg [data-hatch~="${view}"]`)).toHaveLength(
        rows.filter((row) => row[measure] === null).length,
      );
    }
  });

  test("has no style or script of its own", () => {
    expect(map.toString()).not.toMatch(/\sstyle=|<script|\son[a-z]+=/);
  });
});

test.each([
  [RECORDS, "VT/employment"],
  [REGISTRARS, "AR/employment"],
  [REGISTRARS, "DE/employment"],
  [REGISTRARS, "UT/employment"],
  [REGISTRARS, "AL/medianWage"],
])("what has no figure says so: %s %s", (code, key) => {
  expect(figure(mapOf(code), `${code}/${key}`)).toBe("not published");
});

test("names say figure, unit and where the link leads", () => {
  const map = mapOf(RECORDS);
  expect(map.querySelector('svg a[data-state="FL"]')?.getAttribute("aria-label")).toBe(
    "Florida: 21,490 jobs, median wage $45,760 a year. Programs in Florida",
  );
  expect(map.querySelector('a[data-state="VT"]')?.lastElementChild?.text).toBe(
    "Vermont: jobs not published, median wage $57,560 a year. Programs in Vermont",
  );
  expect(map.querySelector('a[data-state="DC"]')?.lastElementChild?.text).toBe(
    "District of Columbia: 270 jobs, median wage $72,040 a year. Programs in the District of Columbia",
  );
});
