import type { ReactNode } from "react";
import { SelectField } from "#components/forms/select-field.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import type { ListFilter } from "#lib/catalogue/schema.ts";
import { optionsOf, STATUS_WORDS } from "#lib/catalogue/words.ts";
import { FilterForm } from "./filter-form.tsx";
import { isFiltered } from "./list-address.ts";

/** Name, status and order: what all lists of the catalogue have; `children` are what one of them has besides. */
export function NameFilter({
  path,
  label,
  filter,
  children,
}: {
  path: string;
  label: string;
  filter: ListFilter;
  children?: ReactNode;
}) {
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
      {children}
      <SelectField
        name="demo"
        label="Demo data"
        emptyLabel="With and without"
        options={[
          { value: "no", label: "Real only" },
          { value: "yes", label: "Demo only" },
        ]}
        defaultValue={filter.demo}
        width="full"
      />
      <SelectField
        name="sort"
        label="Order"
        emptyLabel="By name"
        options={[{ value: "changed", label: "Latest change first" }]}
        defaultValue={filter.sort}
        width="full"
      />
    </FilterForm>
  );
}
