import { describedBy, Field, type FieldProps } from "./field.tsx";
import styles from "./file-field.module.css";

/** A file to send; `accept` as in HTML. */
export function FileField({ name, id = name, label, hint, error, accept }: FieldProps & { accept: string }) {
  return (
    <Field name={name} id={id} label={label} hint={hint} error={error}>
      <input
        id={id}
        name={name}
        type="file"
        accept={accept}
        aria-describedby={describedBy(id, hint, error)}
        aria-invalid={error ? true : undefined}
        className={styles.file}
      />
    </Field>
  );
}
