import type { Candidate } from "../candidate.ts";
import { along } from "../curve.ts";
import { money, NOT_KNOWN_WORDS, yesNo } from "../in-words.ts";
import { lowestOf, priceFor, pricesFor } from "../prices.ts";
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
  isLocal: true,
  score: (candidate, reader) => {
    const bare = priceScore(candidate, reader);
    const price = reader.employerPays ? bare + (1 - bare) * EMPLOYER_SHARE : bare;
    if (!reader.needsAid) return price;
    const { federalAid } = candidate.facts;
    const aid = federalAid === null ? NOT_KNOWN : Number(federalAid);
    return price * (1 - AID_SHARE) + aid * AID_SHARE;
  },
  explain: (candidate, reader) => {
    const { facts: known } = candidate;
    const price = priceFor(candidate, reader);
    const facts = [
      { label: "Total price for you", value: price ? money(price.cents) : NOT_KNOWN_WORDS },
      ...(reader.needsAid ? [{ label: "Federal aid", value: yesNo(known.federalAid) }] : []),
    ];
    const aidKnown = !reader.needsAid || known.federalAid !== null;
    return {
      known: price !== null && aidKnown,
      reason: `${reasonFor(price, reader)}${aidWords(known.federalAid, reader)}`,
      facts,
      ...(price && reader.budgetCents !== null && price.cents > reader.budgetCents
        ? { isAgainst: true }
        : {}),
    };
  },
};

/** Where it is not known which price applies, the worst of them counts: not knowing is no advantage. */
function priceScore(candidate: Candidate, reader: ReaderFacts): number {
  const { costInStateCents, costOutOfStateCents, costOnlineCents } = candidate.facts;
  if (costInStateCents === null && costOutOfStateCents === null && costOnlineCents === null) return NOT_KNOWN;
  const budget = reader.budgetCents ?? USUAL_BUDGET_DOLLARS * 100;
  const prices = pricesFor(candidate, reader);
  if (prices.certain) return against(lowestOf(prices), budget);
  return Math.min(
    against(prices.online, budget),
    against(prices.in_state, budget),
    against(prices.out_of_state, budget),
  );
}

/** A price that does not apply is no worse than any. */
function against(cents: number | null | undefined, budget: number): number {
  if (cents === undefined) return 1;
  return cents === null ? NOT_KNOWN : along(CURVES.price, cents / budget);
}

function reasonFor(price: ReturnType<typeof priceFor>, reader: ReaderFacts): string {
  if (!price) return "Its price for you is not known.";
  const words = `It costs ${money(price.cents)} ${BASIS[price.basis]}`;
  if (reader.budgetCents === null) return `${words}.`;
  if (price.cents <= reader.budgetCents) return `${words}, within your budget.`;
  return `${words}, ${money(price.cents - reader.budgetCents)} over your budget.`;
}

function aidWords(federalAid: boolean | null, reader: ReaderFacts): string {
  if (!reader.needsAid) return "";
  if (federalAid === null) return " Whether federal aid can be used is not known.";
  return federalAid ? " Federal aid can be used." : " Federal aid cannot be used.";
}
