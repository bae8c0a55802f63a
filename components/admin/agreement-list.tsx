import { Badge, DemoLabel } from "#components/ui/badge.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Cluster } from "#components/ui/stack.tsx";
import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import type { AgreementListRow } from "#lib/agreements/agreement-views.ts";
import { PHASE_WORDS } from "#lib/agreements/agreement-words.ts";
import { dollarWords } from "#lib/catalogue/money.ts";
import { paths } from "#lib/platform/paths.ts";
import { Day } from "./moment.tsx";

/** All agreements, by partner. */
export function AgreementList({ rows, mayAdd }: { rows: AgreementListRow[]; mayAdd: boolean }) {
  const add = mayAdd && <ButtonLink href={paths.admin.newAgreement()}>Add an agreement</ButtonLink>;
  if (rows.length === 0)
    return (
      <EmptyState title="No agreements yet" action={add}>
        <p>
          Without one, the programs of a partner are matched all the same, and take no requests. An agreement
          says what a request costs, how many a partner takes and where they go.
        </p>
      </EmptyState>
    );
  return (
    <>
      {add && <div>{add}</div>}
      <Table stacks caption="Agreements" captionHidden>
        <thead>
          <tr>
            <HeadCell>Partner</HeadCell>
            <HeadCell>Status</HeadCell>
            <HeadCell numeric>Price per request</HeadCell>
            <HeadCell>First day</HeadCell>
            <HeadCell>Last day</HeadCell>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <HeadCell scope="row">
                <Cluster>
                  <a href={paths.admin.agreement(row.id)}>{row.partnerName}</a>
                  {row.isDemo && <DemoLabel />}
                </Cluster>
              </HeadCell>
              <Cell data-label="Status">
                <Cluster>
                  <Badge tone={PHASE_WORDS[row.phase].tone}>{PHASE_WORDS[row.phase].words}</Badge>
                  {row.isWaiting && row.phase !== "draft" && <Badge tone="warning">A change waits</Badge>}
                </Cluster>
              </Cell>
              <Cell data-label="Price per request" numeric>
                {dollarWords(row.pricePerLeadCents)}
              </Cell>
              <Cell data-label="First day">
                <Day on={row.startsOn} />
              </Cell>
              <Cell data-label="Last day">{row.endsOn ? <Day on={row.endsOn} /> : "No\u00a0end"}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}
