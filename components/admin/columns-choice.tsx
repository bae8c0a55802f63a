import { CheckboxGroup } from "#components/forms/checkbox-group.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import styles from "./filter-form.module.css";

interface ColumnsChoiceProps<Column extends string> {
  words: Readonly<Record<Column, string>>;
  known: readonly Column[];
  shown: readonly Column[];
}

/** Which columns a list has, beside the name. */
export function ColumnsChoice<Column extends string>(props: ColumnsChoiceProps<Column>) {
  return (
    <Disclosure summary="Columns" className={styles.wide}>
      <ColumnBoxes {...props} />
    </Disclosure>
  );
}

export function ColumnBoxes<Column extends string>({ words, known, shown }: ColumnsChoiceProps<Column>) {
  return (
    <CheckboxGroup
      name="columns"
      legend="Columns of the list"
      look="plain"
      columns
      options={known.map((column) => ({ value: column, label: words[column] }))}
      defaultValue={shown}
    />
  );
}
