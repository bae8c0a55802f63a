import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAnswer } from "#lib/wizard/read-answer.ts";
import type { Answers } from "../answers.ts";
import { findQuestion, matchFlow } from "../flow.ts";
import type { Question } from "../question.ts";

const OPTION = "Choose from the options on this page.";
const STRANGE =
  "This form sent something that this page does not ask for. Load the page again and try once more.";
const ZIP = "Enter a ZIP code of five digits, such as 60614.";

const question = (key: string): Question => {
  const found = findQuestion(key);
  if (!found) throw new Error(`There is no question "${key}".`);
  return found;
};

type Fields = Record<string, string | string[]>;

const accepted: [key: string, fields: Fields, answer: unknown, summary: string][] = [
  ["goal", { goal: "licence" }, "licence", "Get licensed or certified"],
  [
    "subject",
    { subject: "cybersecurity", interest: "" },
    { subject: "cybersecurity", interest: null },
    "Cybersecurity",
  ],
  [
    "subject",
    { subject: "not_sure", interest: "build-things" },
    { subject: "not_sure", interest: "build-things" },
    "Not sure. Build things that other people use",
  ],
  [
    "subject",
    { subject: "51.3801" },
    { subject: "51.3801", interest: null },
    "Registered Nursing/Registered Nurse",
  ],
  ["level", { level: "bootcamp" }, ["bootcamp"], "Bootcamp"],
  [
    "level",
    { level: ["masters", "bootcamp", "masters"] },
    ["bootcamp", "masters"],
    "Bootcamp; master's degree",
  ],
  ["education", { education: "ged" }, "ged", "GED or another equivalency"],
  ["credits", { credits: "90+" }, "90+", "90 credits or more"],
  ["format", { format: ["campus"] }, ["campus"], "On campus"],
  [
    "location",
    { zip: " 60614-1234 ", state: "", radius: "" },
    { zip: "60614", state: null, radius: null },
    "60614",
  ],
  [
    "location",
    { zip: "", state: "PR", radius: "any" },
    { zip: null, state: "PR", radius: "any" },
    "Puerto Rico; any distance",
  ],
  [
    "location",
    { zip: "60614", state: "IL", radius: "25" },
    { zip: "60614", state: "IL", radius: "25" },
    "60614, Illinois; up to 25 miles",
  ],
  [
    "schedule",
    { schedule: ["part_time", "self_paced"] },
    ["part_time", "self_paced"],
    "Part time; at my own pace",
  ],
  ["start", { start: "exploring" }, "exploring", "I am just exploring"],
  [
    "budget",
    { budget: "5_10k", support: ["needs_aid"] },
    { budget: "5_10k", support: ["needs_aid"] },
    "$5,000 to $10,000; I need financial aid",
  ],
  [
    "budget",
    { support: "employer_pays" },
    { budget: null, support: ["employer_pays"] },
    "My employer pays a part",
  ],
  ["military", { military: "rather_not_say" }, "rather_not_say", "I would rather not say"],
  [
    "skills",
    { programming: "some", networks: "" },
    { programming: "some" },
    "Programming in any language: some",
  ],
  [
    "priorities",
    { first: "cost", second: "", third: "distance" },
    ["cost", "distance"],
    "1. Cost 2. Distance",
  ],
];

describe("what is accepted", () => {
  it.each(accepted)("%s: %j", (key, fields, answer, summary) => {
    const { schema, summary: summarise } = question(key);
    expect(readAnswer(question(key), fields).ok).toBe(true);
    expect(schema.parse(fields)).toEqual(answer);
    expect(summarise(schema.parse(fields))).toBe(summary);
  });
});

const refused: [key: string, fields: Fields, errors: Record<string, string>][] = [
  ["goal", {}, { goal: "Choose one option, or skip this question." }],
  ["goal", { goal: "riches" }, { goal: OPTION }],
  ["goal", { goal: ["licence", "advance"] }, { goal: OPTION }],
  ["goal", { goal: "licence", admin: "1" }, { goal: STRANGE }],
  ["goal", JSON.parse('{"goal":"licence","__proto__":{"admin":"1"}}'), { goal: STRANGE }],
  ["goal", JSON.parse('{"goal":"licence","constructor":"x"}'), { goal: STRANGE }],
  ["subject", {}, { subject: "Choose a subject, or choose “I am not sure”." }],
  ["subject", { subject: "astrology" }, { subject: OPTION }],
  ["subject", { subject: "not_sure" }, { interest: "Choose what you would like to do." }],
  ["level", {}, { level: "Choose at least one option, or skip this question." }],
  ["level", { level: ["bootcamp", "toString"] }, { level: OPTION }],
  ["level", { level: Array(51).fill("bootcamp") }, { level: OPTION }],
  ["location", {}, { zip: "Enter your ZIP code or choose your state, or skip this question." }],
  ["location", { zip: "6061" }, { zip: ZIP }],
  ["location", { zip: `60614${" ".repeat(30)}` }, { zip: ZIP }],
  ["location", { zip: ["60614", "60615"] }, { zip: ZIP }],
  ["location", { zip: "60614", state: "AE" }, { state: OPTION }],
  [
    "location",
    { state: "IL", radius: "25" },
    { zip: "Enter your ZIP code, so that we can measure the distance, or choose any distance." },
  ],
  ["location", { zip: "abc", radius: "3" }, { zip: ZIP, radius: OPTION }],
  ["budget", {}, { budget: "Choose a budget, or skip this question." }],
  ["skills", {}, { skills: "Rate at least one skill, or skip this question." }],
  ["skills", { programming: "expert" }, { programming: OPTION }],
  ["priorities", {}, { first: "Choose at least one priority, or skip this question." }],
  ["priorities", { first: "cost", second: "cost" }, { second: "Choose each priority only once." }],
];

describe("what is refused, with words for people", () => {
  it.each(refused)("%s: %j", (key, fields, errors) => {
    expect(readAnswer(question(key), fields)).toEqual({ ok: false, errors });
  });
});

describe("every question", () => {
  const everything: Answers = {
    subject: { subject: "not_sure", interest: "health-without-patients" },
    level: ["bootcamp"],
    format: ["campus"],
  };
  const anyFields = fc.dictionary(
    fc.oneof(fc.string(), fc.constantFrom("__proto__", "goal", "subject", "level", "zip", "first")),
    fc.oneof(fc.string(), fc.array(fc.string())),
  );

  it.each(matchFlow.steps.map((step) => [step.key, step] as const))("%s takes what it offers", (_, step) => {
    for (const field of step.fields(everything)) {
      if (field.kind === "zip") continue;
      for (const { value } of field.options.filter((option) => option.value !== "")) {
        const fields = { [field.name]: value };
        const read = readAnswer(step, fields);
        const complaint = read.ok ? undefined : read.errors[field.name];
        expect(complaint, `${field.name}=${value}`).not.toBe(OPTION);
      }
    }
  });

  it.each(matchFlow.steps.map((step) => [step.key, step] as const))(
    "%s survives anything that is sent",
    (_, step) => {
      fc.assert(
        fc.property(anyFields, (fields) => {
          const read = readAnswer(step, fields);
          if (!read.ok) expect(Object.values(read.errors).every((words) => /\.$/.test(words))).toBe(true);
        }),
      );
    },
  );
});
