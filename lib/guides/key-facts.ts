import { entryEducation, OUTLOOK_SOURCE, outlookFigure, WAGE_SOURCE, wageFigure } from "./figures.ts";

/** The figures at the head of the health information guide, with what and when each is. */
export function keyFacts() {
  const change = outlookFigure("29-2072", "changePercent");
  return {
    facts: [
      {
        label: "Middle wage",
        value: wageFigure("29-2072").text,
        note: "Records specialists, a year, May 2025",
      },
      {
        label: "Middle wage",
        value: wageFigure("29-9021").text,
        note: "Technologists and registrars, a year, May 2025",
      },
      {
        label: "Growth in jobs",
        value: change.text,
        note: `Records specialists, ${change.source.period}, projected`,
      },
      {
        label: "Openings",
        value: outlookFigure("29-2072", "openingsPerYear").text,
        note: `Records specialists, each year, ${change.source.period}`,
      },
    ],
    source: `Usual way in: ${entryEducation("29-2072").text} or ${entryEducation("29-9021").text}. Source: ${WAGE_SOURCE.publisher}, ${WAGE_SOURCE.title}, ${WAGE_SOURCE.period}; ${OUTLOOK_SOURCE.title}, ${OUTLOOK_SOURCE.period}.`,
  };
}
