import type { FigureSource } from "#lib/guides/occupation-schema.ts";
import type { OewsKind } from "./oews-layout.ts";

const BLS = {
  publisher: "U.S. Bureau of Labor Statistics",
  license: "Public domain (work of the US government)",
};

const OEWS: Record<OewsKind, { title: string; note: string }> = {
  nation: {
    title: "Occupational Employment and Wage Statistics",
    note: "Yearly wages before tax. Self-employed people are not counted.",
  },
  states: {
    title: "Occupational Employment and Wage Statistics by state",
    note: "Yearly wages before tax. Self-employed people are not counted.",
  },
  sectors: {
    title: "Occupational Employment and Wage Statistics by sector (NAICS)",
    note: "Whole sectors. Government leaves out public schools, public hospitals and the Postal Service.",
  },
};

/** What a new release is listed as; an editor fills in the day of release. */
export function oewsSource(id: string, period: string, kind: OewsKind): FigureSource {
  const { title, note } = OEWS[kind];
  const { publisher, license } = BLS;
  return { id, publisher, title, period, released: null, license, url: "https://www.bls.gov/oes/", note };
}

/** What a new round of projections is listed as; an editor fills in the day of release. */
export function projectionsSource(id: string, period: string): FigureSource {
  const { publisher, license } = BLS;
  return {
    id,
    publisher,
    title: "Employment Projections, table 1.2",
    period,
    released: null,
    license,
    url: "https://www.bls.gov/emp/",
    note: "A projection, not a promise. Counts are rounded to hundreds by the source, and self-employed people are counted.",
  };
}

/** The subjects, and the occupations that they prepare for. */
export function cipSource(cipYear: string, socYear: string): FigureSource {
  return {
    id: `cip-${cipYear}`,
    publisher: "National Center for Education Statistics and U.S. Bureau of Labor Statistics",
    title: `Classification of Instructional Programs, with its crosswalk to the occupations of SOC ${socYear}`,
    period: `CIP ${cipYear}`,
    released: null,
    license: BLS.license,
    url: "https://nces.ed.gov/ipeds/cipcode/",
    note: "Which subject prepares for which occupation. Teachers of a subject and residual occupations are left out.",
  };
}
