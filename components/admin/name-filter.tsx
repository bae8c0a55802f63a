import { SelectField } from "#components/forms/select-field.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import type { ListFilter } from "#lib/catalogue/schema.ts";
import { optionsOf, STATUS_WORDS } from "#lib/catalogue/words.ts";
import { FilterForm } from "./filter-form.tsx";
import { isFiltered } from "./list-address.ts";

/** Name and status: what partners and schools are narrowed by. */
export function NameFilter({ path, label, filter }: { path: string; label: string; filter: ListFilter }) {
  return (
    <FilterForm action={path} isFiltered={isFiltered(filter)}>
      <TextField
        name="q"
        label={label}
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
    </FilterForm>
  );
}
