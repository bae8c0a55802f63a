import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import { goal } from "#lib/match/questions/goal.ts";
import { LEVEL_WORDS } from "#lib/match/questions/level.ts";
import { military } from "#lib/match/questions/military.ts";
import { SCHEDULE_WORDS } from "#lib/match/questions/schedule.ts";
import {
  CURVES,
  GOAL_TABLE,
  MILITARY_BENEFITS,
  type MilitaryBenefit,
  SCHEDULE_FIT,
  SUBJECT_CLOSENESS,
} from "#lib/match/rules.ts";
import { CREDENTIAL_LEVELS, GOALS, SCHEDULES } from "#lib/match/vocabulary.ts";

const CLOSENESS_WORDS: Record<keyof typeof SUBJECT_CLOSENESS, string> = {
  same: "Your subject",
  sameGroup: "The same group of subjects (first four digits of the code)",
  sameFamilyAndOccupation: "The same family (first two digits), leading to the same occupation",
  sameFamily: "The same family",
  sameOccupation: "Another family, leading to the same occupation",
};

const CURVE_WORDS: Record<keyof typeof CURVES, { caption: string; figure: (at: number) => string }> = {
  price: { caption: "Cost: price against your budget", figure: (at) => `${marks(at)} of the budget` },
  distance: { caption: "Distance: to the nearest campus", figure: (at) => `${at} miles` },
  length: { caption: "Time to finish, at your pace", figure: (at) => `${at} months` },
  startGap: { caption: "Start date: away from the time that you chose", figure: (at) => `${at} months` },
  skillGap: { caption: "Preparation: steps that you are short of", figure: String },
};
const CURVE_KEYS = Object.keys(CURVE_WORDS) as (keyof typeof CURVES)[];

const BENEFITS: Record<MilitaryBenefit, string> = {
  giBill: "GI Bill",
  yellowRibbon: "Yellow Ribbon Program",
  tuitionAssistance: "Military tuition assistance",
};
const BENEFIT_KEYS = Object.keys(BENEFITS) as MilitaryBenefit[];
const STATUSES = Object.keys(MILITARY_BENEFITS) as (keyof typeof MILITARY_BENEFITS)[];

/** Every other number of the scorer, for readers who want to check a score with a pencil. */
export function MatchingNumbers() {
  return (
    <>
      <Numbers
        caption="Subject: how near a program's code is to yours"
        columns={["Marks"]}
        rows={(Object.keys(CLOSENESS_WORDS) as (keyof typeof SUBJECT_CLOSENESS)[]).map((key) => [
          CLOSENESS_WORDS[key],
          [marks(SUBJECT_CLOSENESS[key])],
        ])}
      />
      {CURVE_KEYS.map((key) => (
        <Numbers
          key={key}
          caption={CURVE_WORDS[key].caption}
          note="In a straight line from one row to the next."
          columns={["Marks"]}
          rows={CURVES[key].map(([at, score]) => [CURVE_WORDS[key].figure(at), [marks(score)]])}
        />
      ))}
      <Numbers
        caption="Schedule: what is offered (across) for what you chose (down)"
        columns={SCHEDULES.map((key) => SCHEDULE_WORDS[key])}
        rows={SCHEDULES.map((wanted) => [
          SCHEDULE_WORDS[wanted],
          SCHEDULES.map((offered) => marks(SCHEDULE_FIT[wanted][offered] ?? 0)),
        ])}
      />
      <Numbers
        caption="Goal: how well each level serves it"
        columns={CREDENTIAL_LEVELS.map((key) => LEVEL_WORDS[key])}
        rows={GOALS.map((key) => [
          goal.summary(key),
          CREDENTIAL_LEVELS.map((level) => marks(GOAL_TABLE[key].levels[level])),
        ])}
      />
      <Numbers
        caption="Military benefits: what each weighs"
        columns={BENEFIT_KEYS.map((key) => BENEFITS[key])}
        rows={STATUSES.map((status) => [
          military.summary(status),
          BENEFIT_KEYS.map((key) => marks(MILITARY_BENEFITS[status][key] ?? 0)),
        ])}
      />
    </>
  );
}

interface NumbersProps {
  caption: string;
  note?: string;
  columns: readonly string[];
  rows: readonly (readonly [label: string, cells: readonly string[]])[];
}

function Numbers({ caption, note, columns, rows }: NumbersProps) {
  return (
    <Table caption={caption} note={note}>
      <thead>
        <tr>
          <HeadCell>{columns.length === 1 ? "Figure" : "You"}</HeadCell>
          {columns.map((column) => (
            <HeadCell key={column} numeric>
              {column}
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([label, cells]) => (
          <tr key={label}>
            <HeadCell scope="row">{label}</HeadCell>
            {cells.map((cell, index) => (
              <Cell key={columns[index]} numeric>
                {cell}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** A part of 1 in per cent of full marks. */
function marks(part: number): string {
  return `${Math.round(part * 100)} %`;
}
