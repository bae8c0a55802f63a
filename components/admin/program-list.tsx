import { SelectField } from "#components/forms/select-field.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import type { ProgramFilter } from "#lib/catalogue/program-schema.ts";
import type { ProgramListRow } from "#lib/catalogue/program-views.ts";
import { LEVEL_WORDS, optionsOf, STATUS_WORDS } from "#lib/catalogue/words.ts";
import type { PageOf } from "#lib/platform/keyset.ts";
import { paths } from "#lib/platform/paths.ts";
import { ExportButtons } from "./export-buttons.tsx";
import { FilterForm } from "./filter-form.tsx";
import styles from "./list.module.css";
import { isFiltered } from "./list-address.ts";
import { ListPages } from "./list-pages.tsx";
import { Day } from "./moment.tsx";
import { StatusBadge } from "./status-badge.tsx";

interface ProgramListProps {
  page: PageOf<ProgramListRow>;
  filter: ProgramFilter;
  schools: { id: string; name: string }[];
  subjects: { cip: string; label: string }[];
  mayAdd: boolean;
}

/** Programs as a table, with what narrows it above. */
export function ProgramList({ page, filter, schools, subjects, mayAdd }: ProgramListProps) {
  const path = paths.admin.programs();
  return (
    <>
      <FilterForm action={path} isFiltered={isFiltered(filter)}>
        <TextField
          name="q"
          label="Program or school"
          type="search"
          defaultValue={filter.q}
          maxLength={200}
          autoComplete="off"
        />
        <SelectField
          name="status"
          label="Status"
          emptyLabel="Any"
          options={optionsOf(STATUS_WORDS)}
          defaultValue={filter.status}
          width="full"
        />
        <SelectField
          name="level"
          label="Level"
          emptyLabel="Any"
          options={optionsOf(LEVEL_WORDS)}
          defaultValue={filter.level}
          width="full"
        />
        <SelectField
          name="subject"
          label="Subject"
          emptyLabel="Any"
          options={subjects.map(({ cip, label }) => ({ value: cip, label: `${cip} ${label}` }))}
          defaultValue={filter.subject}
          width="full"
        />
        <SelectField
          name="school"
          label="School"
          emptyLabel="Any"
          options={schools.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={filter.school}
          width="full"
        />
      </FilterForm>
      {page.rows.length === 0 ? (
        <NoPrograms isFiltered={isFiltered(filter)} mayAdd={mayAdd} />
      ) : (
        <Table caption="Programs" captionHidden>
          <thead>
            <tr>
              <HeadCell>Program</HeadCell>
              <HeadCell>School</HeadCell>
              <HeadCell>Level</HeadCell>
              <HeadCell>Subject</HeadCell>
              <HeadCell>Status</HeadCell>
              <HeadCell>Changed</HeadCell>
            </tr>
          </thead>
          <tbody>
            {page.rows.map((row) => (
              <tr key={row.id}>
                <HeadCell scope="row" className={styles.name}>
                  <a href={paths.admin.program(row.id)}>{row.name}</a>
                </HeadCell>
                <Cell>{row.schoolName}</Cell>
                <Cell>{LEVEL_WORDS[row.level]}</Cell>
                <Cell>{row.cipCode}</Cell>
                <Cell>
                  <StatusBadge status={row.status} />
                </Cell>
                <Cell>
                  <Day on={row.updatedAt} />
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <ListPages path={path} filter={filter} previous={page.previous} next={page.next} />
      {page.rows.length > 0 && <ExportButtons action={paths.admin.exportPrograms()} filter={filter} />}
    </>
  );
}

function NoPrograms({ isFiltered: narrowed, mayAdd }: { isFiltered: boolean; mayAdd: boolean }) {
  if (narrowed)
    return (
      <EmptyState
        title="No program fits these filters"
        action={
          <ButtonLink variant="secondary" href={paths.admin.programs()}>
            Clear filters
          </ButtonLink>
        }
      />
    );
  return (
    <EmptyState
      title="No programs yet"
      action={mayAdd && <ButtonLink href={paths.admin.newProgram()}>Add the first program</ButtonLink>}
    >
      <p>A program is one credential in one subject at one school. Readers are matched with programs.</p>
    </EmptyState>
  );
}
