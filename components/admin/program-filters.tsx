import { SelectField } from "#components/forms/select-field.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { PROGRAM_LIST_COLUMNS, type ProgramFilter, shownColumns } from "#lib/catalogue/program-filter.ts";
import { LEVEL_WORDS, MODALITY_WORDS, optionsOf } from "#lib/catalogue/words.ts";
import { ColumnBoxes } from "./columns-choice.tsx";
import styles from "./filter-form.module.css";
import { NameFilter } from "./name-filter.tsx";
import { PROGRAM_COLUMN_WORDS } from "./program-list-words.ts";
import { SourceFilter } from "./source-filter.tsx";

const YES = [{ value: "yes", label: "Only these" }];

/** What a list of programs is narrowed by, and which columns it has. */
export function ProgramFilters({ path, filter }: { path: string; filter: ProgramFilter }) {
  return (
    <NameFilter path={path} label="Program or school" filter={filter}>
      <TextField
        name="at"
        label="School or partner"
        type="search"
        defaultValue={filter.at}
        maxLength={200}
        autoComplete="off"
      />
      <TextField
        name="subject"
        label="Subject, or CIP code"
        type="search"
        defaultValue={filter.subject}
        maxLength={200}
        autoComplete="off"
      />
      {filter.school && <input type="hidden" name="school" value={filter.school} />}
      {filter.partner && <input type="hidden" name="partner" value={filter.partner} />}
      <Disclosure summary="More filters, and columns" open={hasMore(filter)} className={styles.wide}>
        <div className={styles.more}>
          <SelectField
            name="level"
            label="Level"
            emptyLabel="Any"
            options={optionsOf(LEVEL_WORDS)}
            defaultValue={filter.level}
            width="full"
          />
          <SelectField
            name="format"
            label="Format"
            emptyLabel="Any"
            options={optionsOf(MODALITY_WORDS)}
            defaultValue={filter.format}
            width="full"
          />
          <SelectField
            name="missing"
            label="Facts missing"
            emptyLabel="With and without"
            options={YES}
            defaultValue={filter.missing}
            width="full"
          />
          <SelectField
            name="stale"
            label="Not checked for a year"
            emptyLabel="With and without"
            options={YES}
            defaultValue={filter.stale}
            width="full"
          />
          <SourceFilter value={filter.source} />
        </div>
        <ColumnBoxes words={PROGRAM_COLUMN_WORDS} known={PROGRAM_LIST_COLUMNS} shown={shownColumns(filter)} />
      </Disclosure>
    </NameFilter>
  );
}

/** What is narrowed by must be seen. */
const hasMore = ({ level, format, missing, stale, source }: ProgramFilter): boolean =>
  [level, format, missing, stale, source].some(Boolean);
