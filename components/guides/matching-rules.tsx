import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import { CRITERIA, type CriterionKey, GATES, type GateKey, type Weights } from "#lib/match/ranking.ts";

const CRITERION_WORDS: Record<CriterionKey, { name: string; rule: string }> = {
  subject: {
    name: "Subject",
    rule: "How close the program's subject is to yours, by its CIP code: the same code, a near one, or one that leads to the same occupation.",
  },
  goal: { name: "Goal", rule: "How well level, length and credential serve the goal that you named." },
  schedule: { name: "Schedule", rule: "Whether it is taught at the times and the pace that you can do." },
  start: { name: "Start", rule: "How far its next start is from when you want to begin." },
  cost: {
    name: "Cost",
    rule: "Total tuition and required fees for someone who lives where you do, against your budget.",
  },
  distance: {
    name: "Distance",
    rule: "Miles from your ZIP code to the nearest campus, when you want to attend one.",
  },
  length: { name: "Length", rule: "Months to finish at your pace." },
  transfer: { name: "Transfer credit", rule: "How many of the credits that you have could count." },
  military: {
    name: "Military benefits",
    rule: "Benefits that the school accepts, when you said that they matter to you.",
  },
  accreditation: {
    name: "Accreditation",
    rule: "Accreditation of school and program, and the credential that it prepares for.",
  },
  skills: { name: "Skills", rule: "Whether what you can do already is enough for the start." },
  results: {
    name: "Results data",
    rule: "How many finish and how many find work, where the school publishes it.",
  },
};

const GATE_WORDS: Record<GateKey, string> = {
  withdrawn: "The program is no longer offered.",
  subject: "It is in another field than the one you chose.",
  level: "It leads to none of the levels that you chose.",
  admission: "It asks for more schooling than you have.",
  format: "It is taught in none of the ways that you can attend.",
  state: "The school may not teach online students in your state.",
  radius: "Its nearest campus is farther than you want to travel.",
};

/** Every criterion with what it looks at and how much it counts, straight from the scorer's own table. */
export function CriteriaTable({ weights }: { weights: Weights }) {
  const total = CRITERIA.reduce((sum, key) => sum + weights[key], 0);
  const byWeight = [...CRITERIA].sort((a, b) => weights[b] - weights[a]);
  return (
    <Table
      caption="What counts, and how much"
      note="Weights before you change anything. The share is of all weights; criteria that do not concern you are left out, and the rest share the whole."
    >
      <thead>
        <tr>
          <HeadCell>Criterion</HeadCell>
          <HeadCell>What it looks at</HeadCell>
          <HeadCell numeric>Weight</HeadCell>
          <HeadCell numeric>Share</HeadCell>
        </tr>
      </thead>
      <tbody>
        {byWeight.map((key) => (
          <tr key={key}>
            <HeadCell scope="row">{CRITERION_WORDS[key].name}</HeadCell>
            <Cell>{CRITERION_WORDS[key].rule}</Cell>
            <Cell numeric>{weights[key]}</Cell>
            <Cell numeric>{Math.round((100 * weights[key]) / total)}%</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Why a program can be left out. */
export function GateList() {
  return (
    <ul>
      {GATES.map((key) => (
        <li key={key}>{GATE_WORDS[key]}</li>
      ))}
    </ul>
  );
}
