import { Disclosure } from "#components/ui/disclosure.tsx";
import type { GateKey, Ranking } from "#lib/match/ranking.ts";
import { countWords } from "./count-words.ts";
import { WhyForm } from "./why-form.tsx";

const GATE_WORDS: Readonly<Record<GateKey, string>> = {
  withdrawn: "No longer offered",
  subject: "In another subject",
  level: "Leading to a credential that you did not choose",
  admission: "Asking for more education than you have",
  format: "Not offered in a format that you chose",
  state: "Not open to students from your state",
  radius: "With a campus that is too far away",
};

/** How many programs each rule left out, so that nothing is missing without a reason. */
export function LeftOut({ counts }: { counts: Ranking["leftOut"] }) {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (all === 0) return null;
  const gates = (Object.keys(counts) as GateKey[]).filter((gate) => counts[gate] > 0);
  return (
    <Disclosure
      summary={`Why ${all === 1 ? "1 other program is" : `${countWords(all)} other programs are`} not here`}
    >
      <ul>
        {gates.map((gate) => (
          <li key={gate}>
            {GATE_WORDS[gate]}: {countWords(counts[gate])}
          </li>
        ))}
      </ul>
      <p>Each program is counted once, under the first rule that leaves it out.</p>
      <WhyForm query="" label="Look one up by name" />
    </Disclosure>
  );
}
