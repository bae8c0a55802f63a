import { z } from "zod";
import type { BudgetAnswer } from "../answers.ts";
import { formOf, oneOfOrNone, someOf } from "../form-fields.ts";
import { chosen, optionsOf, type Question } from "../question.ts";
import { BUDGETS, type Budget, SUPPORTS, type Support } from "../vocabulary.ts";

const BUDGET_WORDS: Record<Budget, string> = {
  under_5k: "Under $5,000",
  "5_10k": "$5,000 to $10,000",
  "10_20k": "$10,000 to $20,000",
  "20_40k": "$20,000 to $40,000",
  over_40k: "Over $40,000",
  not_sure: "I am not sure",
};

const SUPPORT_WORDS: Record<Support, string> = {
  needs_aid: "I need financial aid",
  employer_pays: "My employer pays a part",
};

const schema = formOf({ budget: oneOfOrNone(BUDGETS).optional(), support: someOf(SUPPORTS) }).transform(
  (form, context): BudgetAnswer => {
    if (form.budget || form.support.length > 0) return { budget: form.budget ?? null, support: form.support };
    context.addIssue({
      code: "custom",
      path: ["budget"],
      message: "Choose a budget, or skip this question.",
    });
    return z.NEVER;
  },
);

export const budget: Question<"budget"> = {
  key: "budget",
  section: "money",
  schema,
  question: "How much can you spend in all?",
  hint: "Tuition and required fees for the whole program, before any aid.",
  label: "Budget",
  fields: () => [
    { kind: "radios", name: "budget", label: "Budget", options: optionsOf(BUDGETS, BUDGET_WORDS) },
    {
      kind: "checkboxes",
      name: "support",
      label: "Help with the cost",
      options: optionsOf(SUPPORTS, SUPPORT_WORDS),
    },
  ],
  summary: (value) =>
    chosen([
      ...(value.budget === null ? [] : [BUDGET_WORDS[value.budget]]),
      ...value.support.map((key) => SUPPORT_WORDS[key]),
    ]),
};
