import { Badge } from "#components/ui/badge.tsx";
import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import type { DisclosureListRow, DraftState } from "#lib/disclosures/admin-views.ts";
import { poolOf, type TextPool } from "#lib/disclosures/pool-kinds.ts";
import { type ExamplePages, whereShown } from "#lib/disclosures/where-shown.ts";
import { paths } from "#lib/platform/paths.ts";
import styles from "./disclosure-list.module.css";
import { Day, Moment } from "./moment.tsx";

interface DisclosureListProps {
  disclosures: readonly DisclosureListRow[];
  /** Which programs take part in a match now: some texts are for one of the two. */
  pool: TextPool;
  examples: ExamplePages;
}

/** Every text: what is in force since when and by whom, what waits for whom, and where readers meet it. */
export function DisclosureList({ disclosures, pool, examples }: DisclosureListProps) {
  return (
    <Table caption="Disclosures" captionHidden stacks>
      <thead>
        <tr>
          <HeadCell>Text</HeadCell>
          <HeadCell>In force</HeadCell>
          <HeadCell>Waiting</HeadCell>
          <HeadCell>Where it is shown</HeadCell>
        </tr>
      </thead>
      <tbody>
        {disclosures.map(({ kind, title, inForce, draft }) => (
          <tr key={kind}>
            <HeadCell scope="row" className={styles.title}>
              <a href={paths.admin.disclosure(kind)}>{title}</a>
            </HeadCell>
            <Cell data-label="In force">
              {inForce ? <InForce {...inForce} /> : <Badge tone="warning">None</Badge>}
            </Cell>
            <Cell data-label="Waiting">{draft && <Waiting draft={draft} />}</Cell>
            <Cell data-label="Where it is shown">
              <PoolNote of={poolOf(kind)} now={pool} />
              <ul className={styles.places}>
                {whereShown(kind, examples).map(({ words, href }) => (
                  <li key={words}>
                    <a href={href}>{words}</a>
                  </li>
                ))}
              </ul>
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function InForce({
  number,
  publishedAt,
  approvedBy,
  selfApproved,
}: NonNullable<DisclosureListRow["inForce"]>) {
  return (
    <div className={styles.state}>
      <span>
        Version {number}, since <Day on={publishedAt} />
      </span>
      {approvedBy && (
        <span className={styles.quiet}>
          {selfApproved ? `Approved by ${approvedBy}, who wrote it` : `Approved by ${approvedBy}`}
        </span>
      )}
    </div>
  );
}

/** A draft in a line or two: how far it is, and whose turn it is. */
function Waiting({ draft }: { draft: DraftState }) {
  const { number, state, by, publishAt, waitsFor, waitsForYou } = draft;
  if (state === "scheduled")
    return (
      <div className={styles.state}>
        <span>
          <Badge tone="info">Version {number}</Badge>
        </span>
        <span className={styles.quiet}>
          Approved by {by}. In force {publishAt ? <Moment at={publishAt} /> : "soon"}
        </span>
      </div>
    );
  return (
    <div className={styles.state}>
      <span>
        <Badge tone="warning">Version {number}</Badge>
        {waitsForYou && (
          <>
            {" "}
            <Badge tone="accent">Waits for you</Badge>
          </>
        )}
      </span>
      <span className={styles.quiet}>
        {state === "draft"
          ? `Draft of ${by ?? "a former member of staff"}, not submitted yet`
          : `Submitted by ${by}. Waits for ${new Intl.ListFormat("en-US", { type: "disjunction" }).format(waitsFor) || "somebody who may approve"}`}
      </span>
    </div>
  );
}

function PoolNote({ of, now }: { of: TextPool | null; now: TextPool }) {
  if (of === null) return null;
  return (
    <p className={styles.quiet}>
      {of === now
        ? "Shown now, as the match is set"
        : of === "all"
          ? "Not by default now: the match holds only schools that pay"
          : "Not by default now: the match holds all schools"}
    </p>
  );
}
