import { Disclosure } from "#components/ui/disclosure.tsx";
import type { Exclusion, GateKey } from "#lib/match/ranking.ts";

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
export function LeftOut({ excluded }: { excluded: readonly Exclusion[] }) {
  if (excluded.length === 0) return null;
  const counts = new Map<GateKey, number>();
  for (const { failed } of excluded) {
    const first = failed[0]?.gate;
    if (first) counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  return (
    <Disclosure
      summary={`Why ${excluded.length === 1 ? "1 other program is" : `${excluded.length} other programs are`} not here`}
    >
      <ul>
        {[...counts].map(([gate, count]) => (
          <li key={gate}>
            {GATE_WORDS[gate]}: {count}
          </li>
        ))}
      </ul>
      <p>Each program is counted once, under the first rule that leaves it out.</p>
    </Disclosure>
  );
}
