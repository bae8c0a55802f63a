import { along } from "../curve.ts";
import type { ProgramFacts } from "../facts.ts";
import { priceFor, pricesFor } from "../figures.ts";
import { money, NOT_KNOWN_WORDS, yesNo } from "../in-words.ts";
import type { ReaderFacts } from "../reader-facts.ts";
import { AID_SHARE, CURVES, EMPLOYER_SHARE, NOT_KNOWN, USUAL_BUDGET_DOLLARS } from "../rules.ts";
import type { Criterion } from "./criterion.ts";

const BASIS = {
  in_state: "at the price for residents of your state",
  out_of_state: "at the price for residents of other states",
  online: "online",
};

export const cost: Criterion = {
  key: "cost",
  label: "Cost",
  rule: "The total of tuition and required fees for your residency against your budget; federal aid where you need it.",
  counts: "When you gave a budget, need aid, have an employer who pays, or named cost as a priority",
  isAsked: (reader) =>
    reader.budgetCents !== null ||
    reader.needsAid ||
    reader.employerPays ||
    reader.priorities.includes("cost"),
  assess: (program, reader) => {
    const price = priceFor(program, reader);
    const facts = [
      { label: "Total price for you", value: price ? money(price.cents) : NOT_KNOWN_WORDS },
      ...(reader.needsAid ? [{ label: "Federal aid", value: yesNo(program.federalAid) }] : []),
    ];
    const aidKnown = !reader.needsAid || program.federalAid !== null;
    return {
      score: scoreOf(program, reader),
      known: price !== null && aidKnown,
      reason: `${reasonFor(price, reader)}${aidWords(program, reader)}`,
      facts,
    };
  },
};

function scoreOf(program: ProgramFacts, reader: ReaderFacts): number {
  const bare = priceScore(program, reader);
  const price = reader.employerPays ? bare + (1 - bare) * EMPLOYER_SHARE : bare;
  if (!reader.needsAid) return price;
  const aid = program.federalAid === null ? NOT_KNOWN : Number(program.federalAid);
  return price * (1 - AID_SHARE) + aid * AID_SHARE;
}

/** Where it is not known which price applies, the worst of them counts: not knowing is no advantage. */
function priceScore(program: ProgramFacts, reader: ReaderFacts): number {
  const budget = reader.budgetCents ?? USUAL_BUDGET_DOLLARS * 100;
  const against = (cents: number | null) =>
    cents === null ? NOT_KNOWN : along(CURVES.price, cents / budget);
  const { prices, certain } = pricesFor(program, reader);
  if (certain) return against(priceFor(program, reader)?.cents ?? null);
  return Math.min(...prices.map(({ cents }) => against(cents)));
}

function reasonFor(price: ReturnType<typeof priceFor>, reader: ReaderFacts): string {
  if (!price) return "Its price for you is not known.";
  const words = `It costs ${money(price.cents)} ${BASIS[price.basis]}`;
  if (reader.budgetCents === null) return `${words}.`;
  if (price.cents <= reader.budgetCents) return `${words}, within your budget.`;
  return `${words}, ${money(price.cents - reader.budgetCents)} over your budget.`;
}

function aidWords(program: ProgramFacts, reader: ReaderFacts): string {
  if (!reader.needsAid) return "";
  if (program.federalAid === null) return " Whether federal aid can be used is not known.";
  return program.federalAid ? " Federal aid can be used." : " Federal aid cannot be used.";
}
