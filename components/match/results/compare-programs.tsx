import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Page } from "#components/ui/page.tsx";
import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import { paths } from "#lib/platform/paths.ts";
import type { SchoolAvailability } from "./card-controls.tsx";
import styles from "./compare-programs.module.css";
import { type Compared, compareRows } from "./compare-rows.ts";

/** How many stand side by side. */
export const MOST_COMPARED = 4;

/** Up to four programs in a table. What differs and what is best is said in words. */
export function ComparePrograms({
  compared,
  availability,
}: {
  compared: readonly Compared[];
  availability: ReadonlyMap<string, SchoolAvailability>;
}) {
  const slugs = compared.map(({ program }) => program.slug);
  const back = paths.matchResults(new URLSearchParams(slugs.map((slug) => ["compare", slug])).toString());
  return (
    <Page
      width="wide"
      title="Side by side"
      lead="Prices, distances and dates are those for your answers."
      trail={
        <p>
          <a href={back}>Back to your matches</a>
        </p>
      }
    >
      {compared.length === 0 ? (
        <EmptyState
          title="Nothing to compare yet"
          action={<ButtonLink href={paths.matchResults()}>Go to my matches</ButtonLink>}
        >
          <p>
            Tick “Compare” at two to {MOST_COMPARED} programs of your list, then press “Compare side by side”.
          </p>
        </EmptyState>
      ) : (
        <Table
          caption={`${compared.length === 1 ? "1 program" : `${compared.length} programs`} side by side`}
          captionHidden
          className={styles.table}
          note="“Differs” marks rows in which the programs are not the same. What is not known is neither better nor worse."
        >
          <thead>
            <tr>
              <HeadCell className={styles.label}>
                <VisuallyHidden>Fact</VisuallyHidden>
              </HeadCell>
              {compared.map(({ program }) => (
                <HeadCell key={program.id} className={styles.program}>
                  <a href={paths.program(program.slug)}>{program.name}</a>
                  <span className={styles.school}>{program.school.name}</span>
                </HeadCell>
              ))}
            </tr>
          </thead>
          <tbody>
            {compareRows(compared).map(({ label, cells, differs }) => (
              <tr key={label}>
                <HeadCell scope="row" className={styles.label}>
                  {label}
                  {differs && compared.length > 1 && <span className={styles.differs}> Differs</span>}
                </HeadCell>
                {cells.map(({ value, note, best }, index) => (
                  <Cell key={compared[index]?.program.id} className={differs ? undefined : styles.same}>
                    <span className={styles.value}>{value}</span>
                    {best && <strong className={styles.best}> {best}</strong>}
                    {note && <span className={styles.note}> {note}</span>}
                  </Cell>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <HeadCell scope="row" className={styles.label}>
                Next
              </HeadCell>
              {compared.map(({ program }) => (
                <Cell key={program.id}>
                  <div className={styles.next}>
                    <NextStep {...availability.get(program.school.id)} program={program} />
                    <a href={paths.matchWhy({ program: program.slug })}>
                      Why this place<VisuallyHidden>: {program.name}</VisuallyHidden>
                    </a>
                    <a href={paths.matchCompare(slugs.filter((slug) => slug !== program.slug))}>
                      Take out<VisuallyHidden>: {program.name}</VisuallyHidden>
                    </a>
                  </div>
                </Cell>
              ))}
            </tr>
          </tfoot>
        </Table>
      )}
    </Page>
  );
}

function NextStep({
  program,
  takesRequests = false,
  words = "Not taking requests here",
}: Partial<SchoolAvailability> & Pick<Compared, "program">) {
  if (!takesRequests) return <span>{words}</span>;
  return (
    <ButtonLink size="small" href={paths.request([program.id])}>
      Ask for information<VisuallyHidden>: {program.name}</VisuallyHidden>
    </ButtonLink>
  );
}
