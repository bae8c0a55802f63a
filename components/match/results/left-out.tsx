import { Disclosure } from "#components/ui/disclosure.tsx";
import type { Exclusion, GateKey } from "#lib/match/ranking.ts";

const GATE_WORDS: Readonly<Record<GateKey, string>> = {
  withdrawn: "is no longer offered",
  subject: "is in another subject",
  level: "leads to a credential that you did not choose",
  admission: "asks for more education than you have",
  format: "is not offered in a format that you chose",
  state: "may not take students from your state",
  radius: "has its campus too far away",
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
            {count === 1 ? "1 program" : `${count} programs`}: it {GATE_WORDS[gate]}
          </li>
        ))}
      </ul>
      <p>Each program is counted once, under the first rule that leaves it out.</p>
    </Disclosure>
  );
}
