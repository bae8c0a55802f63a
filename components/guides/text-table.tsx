import type { ComponentProps } from "react";
import styles from "./text-table.module.css";

/** A table written in a guide's text; on a phone its rows stand as small blocks, so that nothing scrolls sideways. */
export function TextTable(props: ComponentProps<"table">) {
  return <table {...props} className={styles.table} />;
}
