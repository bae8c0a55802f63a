import { expect, test } from "vitest";
import { nationalFigure } from "./figures.ts";
import { shareAlt, shareFigure } from "./share-words.ts";

const guide = { title: "What does a medical coder do?", occupations: ["29-2072"] };

test("the picture of a guide shows the middle wage of its first occupation, with its time and source", () => {
  const { text, source } = nationalFigure("29-2072", "medianWage");
  expect(shareFigure(guide)).toEqual({
    value: text,
    label: "Middle wage a year",
    note: `Medical records specialists, ${source.period}`,
    source: "U.S. Bureau of Labor Statistics",
  });
});

test("a listener hears all that the picture shows", () => {
  const { text } = nationalFigure("29-2072", "medianWage");
  expect(shareAlt(guide)).toBe(
    `Fairmatch guide: What does a medical coder do? Middle wage a year: ${text}. Medical records specialists, May 2025. U.S. Bureau of Labor Statistics.`,
  );
});
