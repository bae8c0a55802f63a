"use client";

import { useState, useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { FormFailure } from "#lib/access/form-result.ts";
import { paths } from "#lib/platform/paths.ts";
import type { WorkKind } from "#lib/upkeep/schema.ts";
import type { WorkRow } from "#lib/upkeep/views.ts";
import { FormFeedback } from "./form-feedback.tsx";
import { Day } from "./moment.tsx";
import { useIsReady } from "./use-is-ready.ts";
import styles from "./work-screen.module.css";
import { EXPIRED_WORDS, WORK_WORDS } from "./work-words.ts";

interface WorkRowsProps {
  kind: WorkKind;
  rows: readonly WorkRow[];
  mayWrite: boolean;
  confirm: (input: unknown) => Promise<FormFailure<unknown>>;
}

const ADDRESS = { program: paths.admin.program, school: paths.admin.school, partner: paths.admin.partner };

/** The records of one kind of upkeep; facts can be said to be still true, one by one or several at once. */
export function WorkRows({ kind, rows, mayWrite, confirm }: WorkRowsProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [failure, setFailure] = useState<FormFailure<unknown> | null>(null);
  const [isRunning, startRunning] = useTransition();
  const isReady = useIsReady();
  const confirms = kind === "facts" && mayWrite;
  const { day } = WORK_WORDS[kind];
  const run = (wanted: readonly WorkRow[]) =>
    startRunning(async () =>
      setFailure(await confirm({ programs: wanted.map(({ id, version }) => ({ id, version })) })),
    );
  const choose = (id: string, isChosen: boolean) =>
    setChosen((before) => {
      const after = new Set(before);
      if (isChosen) after.add(id);
      else after.delete(id);
      return after;
    });
  return (
    <>
      {failure && <FormFeedback errors={{}} failure={failure} />}
      <Table caption={WORK_WORDS[kind].title} captionHidden>
        <thead>
          <tr>
            {confirms && (
              <HeadCell>
                <VisuallyHidden>Choose</VisuallyHidden>
              </HeadCell>
            )}
            <HeadCell>Record</HeadCell>
            <HeadCell>{kind === "links" ? "Address" : "School"}</HeadCell>
            {day && <HeadCell>{day}</HeadCell>}
            {kind === "facts" && <HeadCell>Run out</HeadCell>}
            {(confirms || kind === "unmatched") && <HeadCell>What to do</HeadCell>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.record} ${row.id}`}>
              {confirms && (
                <Cell>
                  <label className={styles.box}>
                    <VisuallyHidden>Choose {row.name}</VisuallyHidden>
                    <input
                      type="checkbox"
                      checked={chosen.has(row.id)}
                      disabled={!isReady}
                      onChange={(event) => choose(row.id, event.target.checked)}
                    />
                  </label>
                </Cell>
              )}
              <HeadCell scope="row">
                <a href={ADDRESS[row.record](row.id)}>{row.name}</a>
                {row.record !== "program" && <span className={styles.note}> ({row.record})</span>}
              </HeadCell>
              <Cell>
                {row.context}
                {row.note && <span className={styles.note}> {row.note}</span>}
              </Cell>
              {day && <Cell>{row.day && <Day on={row.day} />}</Cell>}
              {kind === "facts" && <Cell>{row.expired.map((fact) => EXPIRED_WORDS[fact]).join(", ")}</Cell>}
              {confirms && (
                <Cell>
                  <Button
                    variant="quiet"
                    size="small"
                    disabled={!isReady || isRunning}
                    onClick={() => run([row])}
                  >
                    Still true today<VisuallyHidden>: {row.name}</VisuallyHidden>
                  </Button>
                </Cell>
              )}
              {kind === "unmatched" && (
                <Cell>
                  <a href={paths.admin.programFit(row.id)}>
                    See why<VisuallyHidden> {row.name} never matches</VisuallyHidden>
                  </a>
                </Cell>
              )}
            </tr>
          ))}
        </tbody>
      </Table>
      {confirms && (
        <div className={styles.bar}>
          <Button
            variant="secondary"
            disabled={!isReady || isRunning || chosen.size === 0}
            onClick={() => run(rows.filter(({ id }) => chosen.has(id)))}
          >
            {chosen.size === 0
              ? "Chosen ones are still true today"
              : `${chosen.size} chosen: still true today`}
          </Button>
        </div>
      )}
    </>
  );
}
