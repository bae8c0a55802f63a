import { describe, expect, test } from "vitest";
import { parseGuide } from "./parse-guide.ts";
import { describeProblem, GuideError, type Problem } from "./problem.ts";

const SITE = {
  addresses: new Set(["/", "/guides", "/guides/other", "/how-matching-works"]),
  pictures: new Set(["drawing.svg"]),
};

const HEAD = `---
title: What does an archivist do?
name: Archivist
summary: The people who keep old papers in order, so that others can find them again years later.
byline: Demo editorial team, not reviewed
published: 2026-11-01
updated: 2026-11-02
occupations: ["29-2072"]
subjects: ["51.0707"]
related: [other]
sources:
  - id: oews-2025-05-nation
  - id: body
    publisher: A body
    title: What it says
    url: https://body.example/exam
    checked: 2026-11-02
hero:
  file: drawing.svg
  alt: Drawing of shelves with boxes on them.
  author: Fairmatch project
  license: MIT
  width: 1200
  height: 520
---
`;
const HEAD_LINES = HEAD.split("\n").length - 1;
const PARTS = "\n\n<MatchMe />\n\n<PartnerPrograms />\n";

async function problemsOf(text: string, slug = "archivist"): Promise<readonly Problem[]> {
  try {
    await parseGuide(slug, text, SITE);
    return [];
  } catch (error) {
    if (error instanceof GuideError) return error.problems;
    throw error;
  }
}

/** Each mistake as the editor meets it: a text after a faultless head, the line in the text, and what is said. */
const MISTAKES: [mistake: string, text: string, line: number, message: RegExp, remedy: RegExp][] = [
  ["an unknown component", "Text.\n\n<WageTabel />", 3, /<WageTabel> is not a component/, /<WageTable>/],
  ["a wrong attribute", "\n<Figure of='29-2072' show='wage' />", 2, /wrong attribute: show/, /of, show, in/],
  ["an unknown attribute", "<WageTable for='29-2072' />", 1, /wrong attribute/, /attributes are: of/],
  ["a dead link to a page", "See [that](/guides/othr).", 1, /leads to no page/, /"\/guides\/other"/],
  ["a dead link to a section", "## Pay\n\nSee [pay](#pey).", 3, /leads to no section/, /"#pay"/],
  ["a link without an address", "See [that](other).", 1, /neither an address of this site/, /"https:\/\/"/],
  ["a typed wage", "One line.\n\nThey earn $51,140 a year.", 3, /"\$51,140" is typed/, /<Figure of/],
  ["a typed share", "Jobs grow by 7 percent.", 1, /"7 percent" is typed/, /<Cite/],
  ["a typed count", "- There are 190,000 members.", 1, /"190,000" is typed/, /<Cite/],
  [
    "a figure of a source that is not listed",
    "<Outlook />",
    1,
    /source that the head does not list/,
    /projections/,
  ],
  ["a figure that is not there", "<Figure of='99-1234' show='medianWage' />", 1, /not there/, /data:oews/],
  [
    "a source that is not listed",
    "So it says <Cite source='boddy' />.",
    1,
    /"boddy" is not in the head/,
    /body/,
  ],
  ["an expression", "Text {1 + 1}.", 1, /cannot hold code/, /braces/],
  ["an import", "import fs from 'node:fs'", 1, /cannot hold code/, /imports/],
  ["HTML that runs", "<script>alert(1)</script>", 1, /<script> is not a component/, /lists them all/],
  [
    "an attribute that is code",
    "<Figure of={'29-2072'} show='medianWage' />",
    1,
    /holds code/,
    /double quotes/,
  ],
  [
    "a component that is not closed",
    "Text.\n\n<Callout tone='note' title='So'>",
    3,
    /cannot be read/,
    /Close/,
  ],
  ["two headings of one name", "## Pay\n\nText.\n\n## Pay", 5, /Two headings/, /differently/],
  ["a skipped level of heading", "#### Deep", 1, /of level 4/, /##/],
  ["a promise", "This is the best school.", 1, /"best" sells/, /how you know/],
  ["an exclamation", "Start today!", 1, /"!" sells/, /Say what is so/],
  ["a part without its frame", "<Duty name='Code'>Text.</Duty>", 1, /outside of <Duties>/, /<\/Duties>/],
];

describe("an editor's mistake names its line and the remedy", () => {
  test.each(MISTAKES)("%s", async (_, text, line, message, remedy) => {
    const problems = await problemsOf(`${HEAD}${text}${PARTS}`);
    const found = problems.find((problem) => message.test(problem.message));
    expect(found, problems.map(describeProblem).join("\n")).toBeDefined();
    expect(found?.line).toBe(HEAD_LINES + line);
    expect(found?.file).toBe("content/guides/archivist.mdx");
    expect(found?.remedy).toMatch(remedy);
  });

  test.each([
    ["a misspelled field", "byline:", "bylin:", 5, /no field "bylin"/, /Did you mean "byline"/],
    ["a missing field", "name: Archivist\n", "", 2, /lacks the field "name"/, /Add it/],
    [
      "a day that is none",
      "2026-11-02\noccup",
      "2 November\noccup",
      7,
      /"updated" is wrong/,
      /docs\/content-guide/,
    ],
    [
      "an update before the publication",
      "updated: 2026-11-02",
      "updated: 2025-11-02",
      7,
      /before it was/,
      /Correct/,
    ],
    ["a wrong code", '"51.0707"', '"51.7"', 9, /"subjects.0" is wrong.*CIP code/, /Change it/],
    ["a subject that the match lacks", '"51.0707"', '"01.0101"', 9, /knows no subject/, /51\.0707/],
    ["a related guide that is not there", "[other]", "[another]", 10, /no other guide "another"/, /file/],
    [
      "a source without its day",
      "    checked: 2026-11-02\n",
      "",
      13,
      /lacks the field "sources.1.checked"/,
      /Add it/,
    ],
    [
      "a data source that is not there",
      "oews-2025-05-nation",
      "oews-1999",
      12,
      /data has no source/,
      /sources\.json/,
    ],
    ["a picture that is not there", "drawing.svg", "other.svg", 19, /no picture/, /Put the drawing/],
    [
      "a picture without words",
      "Drawing of shelves with boxes on them.",
      "Boxes.",
      20,
      /"hero.alt" is wrong/,
      /Change/,
    ],
    ["a text that YAML takes apart", "title: What", "title: What: it", 2, /cannot be read/, /double quotes/],
  ])("in the head: %s", async (_, correct, wrong, line, message, remedy) => {
    expect(HEAD).toContain(correct);
    const problems = await problemsOf(`${HEAD.replace(correct, wrong)}Text.${PARTS}`);
    const found = problems.find((problem) => message.test(problem.message));
    expect(found, problems.map(describeProblem).join("\n")).toBeDefined();
    expect(found?.line).toBe(line);
    expect(found?.remedy).toMatch(remedy);
  });

  test("a file without a head, and a name that the site uses itself", async () => {
    expect((await problemsOf("Just text."))[0]?.message).toMatch(/does not begin with a head/);
    expect((await problemsOf(`${HEAD}Text.${PARTS}`, "search"))[0]?.message).toMatch(
      /cannot be called "search"/,
    );
  });

  test("all mistakes are shown at once, in the order of their lines", async () => {
    const problems = await problemsOf(`${HEAD}## A\n\nIt pays $9.\n\n<Nope />${PARTS}`);
    expect(problems.map(({ line }) => line - HEAD_LINES)).toEqual([3, 5]);
  });

  test("a guide lacks its start of the match or has a part too often", async () => {
    const missing = await problemsOf(`${HEAD}Text.`);
    expect(missing.map(({ message }) => message)).toEqual([
      "The guide has no <MatchMe />.",
      "The guide has no <PartnerPrograms />.",
    ]);
    const twice = await problemsOf(`${HEAD}<PartnerPrograms />${PARTS}`);
    expect(twice[0]?.message).toMatch(/once more than/);
  });
});

test("a faultless guide gives its sections, questions and reading time", async () => {
  const guide = await parseGuide(
    "archivist",
    `${HEAD}## Pay & *outlook*

A middle wage of <Figure of="29-2072" show="medianWage" />. The body counts 190,000 members <Cite source="body" />.

### Details

See [the other guide](/guides/other), [pay](#pay-outlook) and [the rules](/how-matching-works#weights) in 2026.

<Faq>
<Question ask="Do I need a degree?">

No. The middle wage is <Figure of="29-2072" show="medianWage" />. <Cite source="body" />

</Question>
</Faq>
${PARTS}`,
    SITE,
  );
  expect(guide.subject).toBe("health-information");
  expect(guide.sections).toEqual([{ id: "pay-outlook", text: "Pay & outlook" }]);
  expect(guide.questions).toEqual([
    { ask: "Do I need a degree?", answer: "No. The middle wage is $51,140." },
  ]);
  expect(guide.readingMinutes).toBe(1);
});

test("Windows line ends change nothing", async () => {
  expect(await problemsOf(`${HEAD}Text.${PARTS}`.replaceAll("\n", "\r\n"))).toEqual([]);
});
