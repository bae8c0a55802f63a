import { matchFlow } from "#lib/match/flow.ts";
import type { Question } from "#lib/match/question.ts";
import { describe } from "#lib/wizard/describe.ts";

/** Answers with which every field of every question is shown. */
const EVERYTHING = {
  subject: { subject: "software-development", interest: null },
  format: ["campus"],
} as const;

/** The text of docs/match-flow.md. */
export function describeMatchFlow(): string {
  return `# The match, question by question

Generated from \`lib/match/flow.ts\` by \`npm run docs:match-flow\`: a test fails when it is out of date.

\`\`\`mermaid
${describe(matchFlow, { start: "Match me, or a guide's link", end: "Review and results" })}
\`\`\`

Results can be seen as soon as the needed question is answered. What hidden questions hold is kept and not used.

## The questions

${matchFlow.steps.map(row).join("\n")}

## Adding a question

1. \`lib/match/vocabulary.ts\`: its options, if it has any. \`lib/match/answers.ts\`: its answer.
2. \`lib/match/questions/<key>.ts\`: schema, words, when it is asked, its row on the review page.
3. \`lib/match/flow.ts\`: its place in the order.
4. If it counts: \`lib/match/reader-facts.ts\` and a gate or criterion with its test and its numbers in \`rules.ts\`,
   then a new \`ENGINE_VERSION\`.
5. \`npm run docs:match-flow\`.

The screens show every question by its fields: they need no change.
`;
}

function row(question: Question): string {
  const fields = question.fields({ subject: EVERYTHING.subject, format: [...EVERYTHING.format] });
  const asked = question.needed ? "always, needed" : (question.whenWords?.toLowerCase() ?? "always");
  return `- \`${question.key}\` (asked: ${asked}): ${fields.map(({ kind, name }) => `\`${name}\` ${kind}`).join(", ")}`;
}
