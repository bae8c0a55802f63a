import { SelectField } from "#components/forms/select-field.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { ProgramSearch } from "#lib/agreements/placement-schema.ts";
import type { PlaceableProgram } from "#lib/agreements/placement-views.ts";
import { LEVEL_WORDS } from "#lib/catalogue/words.ts";
import { paths } from "#lib/platform/paths.ts";
import { FilterForm } from "./filter-form.tsx";
import styles from "./list.module.css";
import { isFiltered, listAddress } from "./list-address.ts";

interface PlacementProgramChoiceProps {
  search: ProgramSearch;
  guides: { slug: string; title: string }[];
  programs: PlaceableProgram[];
}

/** The first step of a new placement: which guide, and which of the partners' programs. Works without script. */
export function PlacementProgramChoice({ search, guides, programs }: PlacementProgramChoiceProps) {
  const path = paths.admin.newPlacement();
  return (
    <>
      <FilterForm action={path} isFiltered={isFiltered(search)}>
        <SelectField
          name="guide"
          label="Guide"
          emptyLabel="Choose a guide"
          options={guides.map(({ slug, title }) => ({ value: slug, label: title }))}
          defaultValue={search.guide}
          width="full"
        />
        <TextField
          name="q"
          label="Program or school"
          type="search"
          defaultValue={search.q}
          maxLength={200}
          autoComplete="off"
        />
      </FilterForm>
      {programs.length > 0 ? (
        <Table
          caption="Programs of partners"
          captionHidden
          note="Published programs of published partners, at most 25. Look for a name to find others."
        >
          <thead>
            <tr>
              <HeadCell>Program</HeadCell>
              <HeadCell>School</HeadCell>
              <HeadCell>Partner</HeadCell>
              <HeadCell>Level</HeadCell>
            </tr>
          </thead>
          <tbody>
            {programs.map((program) => (
              <tr key={program.id}>
                <HeadCell scope="row" className={styles.name}>
                  <a href={listAddress(path, { guide: search.guide, program: program.id })}>
                    {program.name}
                    <VisuallyHidden>, {program.schoolName}</VisuallyHidden>
                  </a>
                </HeadCell>
                <Cell>{program.schoolName}</Cell>
                <Cell>{program.partnerName}</Cell>
                <Cell>{LEVEL_WORDS[program.level]}</Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      ) : (
        <EmptyState title={isFiltered(search) ? "No program of a partner fits" : "Choose a guide first"}>
          <p>
            Only published programs whose school has a published partner can be placed. With a guide chosen,
            those of its subject are listed; a name finds any other.
          </p>
        </EmptyState>
      )}
    </>
  );
}
