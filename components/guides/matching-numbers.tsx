import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import { money, months } from "#lib/match/in-words.ts";
import { budget } from "#lib/match/questions/budget.ts";
import { credits } from "#lib/match/questions/credits.ts";
import { goal } from "#lib/match/questions/goal.ts";
import { LEVEL_WORDS } from "#lib/match/questions/level.ts";
import { military } from "#lib/match/questions/military.ts";
import { SCHEDULE_WORDS } from "#lib/match/questions/schedule.ts";
import {
  AID_SHARE,
  BUDGET_DOLLARS,
  CREDITS_TO_TRANSFER,
  CURVES,
  EMPLOYER_SHARE,
  GOAL_TABLE,
  MILITARY_BENEFITS,
  type MilitaryBenefit,
  NOT_KNOWN,
  SCHEDULE_FIT,
  STATE_ONLY_DISTANCE,
  SUBJECT_CLOSENESS,
  USUAL_BUDGET_DOLLARS,
} from "#lib/match/rules.ts";
import { CREDENTIAL_LEVELS, CREDIT_BANDS, GOALS, SCHEDULES } from "#lib/match/vocabulary.ts";

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
  length: { caption: "Time to finish, at your pace", figure: months },
  startGap: { caption: "Start date: away from the time that you chose", figure: months },
  skillGap: { caption: "Preparation: steps that you are short of", figure: String },
};
const CURVE_KEYS = Object.keys(CURVE_WORDS) as (keyof typeof CURVES)[];

const OTHERS: readonly (readonly [label: string, cells: readonly [string]])[] = [
  ["A fact that is not known", [marks(NOT_KNOWN)]],
  [
    `Budget that stands for “${budget.summary({ budget: "over_40k", support: [] })}”`,
    [money(BUDGET_DOLLARS.over_40k * 100)],
  ],
  ["Budget that is compared with where none was given", [money(USUAL_BUDGET_DOLLARS * 100)]],
  ["Part of the cost's marks for federal aid, when you need it", [marks(AID_SHARE)]],
  ["Given back of the marks lost on price, when your employer pays a part", [marks(EMPLOYER_SHARE)]],
  ["Distance without a ZIP code: a campus in your state", [marks(STATE_ONLY_DISTANCE.same)]],
  ["Distance without a ZIP code: a campus elsewhere", [marks(STATE_ONLY_DISTANCE.other)]],
  ...CREDIT_BANDS.filter((band) => CREDITS_TO_TRANSFER[band] > 0).map(
    (band) =>
      [`Credits that stand for “${credits.summary(band)}”`, [String(CREDITS_TO_TRANSFER[band])]] as const,
  ),
];

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
      <Numbers caption="Other figures" columns={["Value"]} rows={OTHERS} />
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
          <HeadCell>{columns.length === 1 ? "What" : "You"}</HeadCell>
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
  return `${Math.round(part * 100)}%`;
}
