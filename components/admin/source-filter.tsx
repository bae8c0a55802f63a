import { SelectField } from "#components/forms/select-field.tsx";

/** Whether people entered a record, or official files. */
export function SourceFilter({ value }: { value: string }) {
  return (
    <SelectField
      name="source"
      label="Entered by"
      emptyLabel="Anybody"
      options={[
        { value: "own", label: "People" },
        { value: "official", label: "Official data" },
      ]}
      defaultValue={value}
      width="full"
    />
  );
}
