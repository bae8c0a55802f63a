import { SelectField } from "#components/forms/select-field.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import type { PlacementFilter } from "#lib/agreements/placement-schema.ts";
import type { PlacementListRow } from "#lib/agreements/placement-views.ts";
import { paths } from "#lib/platform/paths.ts";
import { FilterForm } from "./filter-form.tsx";
import styles from "./list.module.css";
import { isFiltered } from "./list-address.ts";
import { Day } from "./moment.tsx";
import { PlacementPhaseBadge } from "./placement-phase-badge.tsx";

interface PlacementListProps {
  rows: PlacementListRow[];
  filter: PlacementFilter;
  /** All guides by title. */
  guides: { slug: string; title: string }[];
  mayAdd: boolean;
}

/** Placements, a table for each guide. */
export function PlacementList({ rows, filter, guides, mayAdd }: PlacementListProps) {
  const path = paths.admin.placements();
  const byGuide = Map.groupBy(rows, ({ guideSlug }) => guideSlug);
  return (
    <>
      <FilterForm action={path} isFiltered={isFiltered(filter)}>
        <SelectField
          name="guide"
          label="Guide"
          emptyLabel="Any"
          options={guides.map(({ slug, title }) => ({ value: slug, label: title }))}
          defaultValue={filter.guide}
          width="full"
        />
      </FilterForm>
      {rows.length === 0 && <NoPlacements isFiltered={isFiltered(filter)} mayAdd={mayAdd} />}
      {[...byGuide].map(([slug, placements]) => {
        const guide = guides.find((each) => each.slug === slug);
        return (
          <section key={slug} aria-labelledby={`guide-${slug}`}>
            <h2 id={`guide-${slug}`}>
              {guide ? <a href={paths.guide(slug)}>{guide.title}</a> : `${slug} (no such guide any more)`}
            </h2>
            <GuidePlacements caption={guide?.title ?? slug} rows={placements} />
          </section>
        );
      })}
    </>
  );
}

function GuidePlacements({ caption, rows }: { caption: string; rows: PlacementListRow[] }) {
  return (
    <Table stacks caption={`Placements on ${caption}`} captionHidden>
      <thead>
        <tr>
          <HeadCell numeric>Position</HeadCell>
          <HeadCell>Program</HeadCell>
          <HeadCell>Status</HeadCell>
          <HeadCell>School</HeadCell>
          <HeadCell>Partner</HeadCell>
          <HeadCell>First day</HeadCell>
          <HeadCell>Ends on</HeadCell>
          <HeadCell numeric>Clicks in 30 days</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <Cell data-label="Position" numeric>
              {row.position}
            </Cell>
            <HeadCell scope="row" className={styles.name}>
              <a href={paths.admin.placement(row.id)}>{row.programName}</a>
            </HeadCell>
            <Cell data-label="Status">
              <PlacementPhaseBadge phase={row.phase} unseen={row.unseen} />
            </Cell>
            <Cell data-label="School">{row.schoolName}</Cell>
            <Cell data-label="Partner">{row.partnerName}</Cell>
            <Cell data-label="First day">
              <Day on={row.startsOn} />
            </Cell>
            <Cell data-label="Ends on">{row.endsOn ? <Day on={row.endsOn} /> : "No\u00a0end"}</Cell>
            <Cell data-label="Clicks in 30 days" numeric>
              {row.clicks.toLocaleString("en-US")}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function NoPlacements({ isFiltered: narrowed, mayAdd }: { isFiltered: boolean; mayAdd: boolean }) {
  return (
    <EmptyState
      title={narrowed ? "No placement on this guide" : "No placements yet"}
      action={mayAdd && <ButtonLink href={paths.admin.newPlacement()}>Add a placement</ButtonLink>}
    >
      <p>
        A placement is a paid listing of a program on a guide. Readers see at most three on each, always with
        the word Sponsored. A guide without any shows programs of its subject that nobody paid for.
      </p>
    </EmptyState>
  );
}
