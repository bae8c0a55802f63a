import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import { criteria } from "#lib/match/criteria/criteria.ts";
import { gates } from "#lib/match/gates/check-gates.ts";
import { goal } from "#lib/match/questions/goal.ts";
import { GOAL_TABLE, PRIORITY_FACTORS } from "#lib/match/rules.ts";
import { GOALS } from "#lib/match/vocabulary.ts";
import { dayWords } from "#lib/platform/dates.ts";
import type { WeightsInForce } from "#lib/weights/weights-views.ts";

/** Every criterion with what it looks at, when it counts and how much, straight from the scorer's own tables. */
export function CriteriaTable({ weights }: Pick<WeightsInForce, "weights">) {
  const byWeight = [...criteria].sort((a, b) => weights[b.key] - weights[a.key]);
  return (
    <Table
      caption="What counts, and how much"
      note="Only the proportions of the weights matter. A criterion that does not count for you has no weight, and the others share the whole score."
    >
      <thead>
        <tr>
          <HeadCell>Criterion</HeadCell>
          <HeadCell>What it looks at</HeadCell>
          <HeadCell>When it counts</HeadCell>
          <HeadCell numeric>Weight</HeadCell>
        </tr>
      </thead>
      <tbody>
        {byWeight.map(({ key, label, rule, counts }) => (
          <tr key={key}>
            <HeadCell scope="row">{label}</HeadCell>
            <Cell>{rule}</Cell>
            <Cell>{counts}</Cell>
            <Cell numeric>{weights[key]}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Which weights these are, since when, who decided and why. */
export function WeightsInWords({ number, approval }: WeightsInForce) {
  if (!approval) return <p>These are the weights that the software comes with.</p>;
  return (
    <p>
      This is version {number} of the weights, in force since{" "}
      <time dateTime={approval.at.toISOString()}>{dayWords(approval.at)}</time>.{" "}
      {approval.byOne
        ? "One person proposed and approved them, with nobody else who could."
        : "One person proposed them and another one approved them."}{" "}
      The reason given: {approval.reason}
    </p>
  );
}

/** How each goal divides the criterion "Goal". */
export function GoalTable() {
  return (
    <Table caption="What each goal weighs" note="The parts of the criterion “Goal”.">
      <thead>
        <tr>
          <HeadCell>Your goal</HeadCell>
          <HeadCell numeric>Level</HeadCell>
          <HeadCell numeric>Length</HeadCell>
          <HeadCell numeric>Certification</HeadCell>
          <HeadCell numeric>Results of graduates</HeadCell>
        </tr>
      </thead>
      <tbody>
        {GOALS.map((key) => {
          const { parts } = GOAL_TABLE[key];
          return (
            <tr key={key}>
              <HeadCell scope="row">{goal.summary(key)}</HeadCell>
              <Cell numeric>{parts.level}</Cell>
              <Cell numeric>{parts.length}</Cell>
              <Cell numeric>{parts.certification}</Cell>
              <Cell numeric>{parts.results}</Cell>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}

/** Why a program can be left out. */
export function GateList() {
  return (
    <ul>
      {gates.map(({ key, rule }) => (
        <li key={key}>{rule}</li>
      ))}
    </ul>
  );
}

/** "3, 2 and 1.5 times": what the first, second and third priority do. */
export function PriorityFactors() {
  return <>{new Intl.ListFormat("en-US").format(PRIORITY_FACTORS.map(String))} times</>;
}
