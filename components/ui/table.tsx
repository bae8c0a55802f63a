import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./table.module.css";

interface TableProps {
  /** Says what the table shows; also names the scrolling region. */
  caption: string;
  captionHidden?: boolean;
  /** Under the table: source and date. */
  note?: ReactNode;
  className?: string;
  /** On phones each row becomes a block, and each cell says its heading, its `data-label`. */
  stacks?: boolean;
  children: ReactNode;
}

/** A table that scrolls sideways on its own when the screen is narrow, reachable by keyboard. */
export function Table({
  caption,
  captionHidden = false,
  note,
  className,
  stacks = false,
  children,
}: TableProps) {
  return (
    <div className={classNames(styles.block, className)}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the keyboard */}
      <section className={styles.scroll} aria-label={caption} tabIndex={0}>
        <table className={classNames(styles.table, stacks && styles.stacks)}>
          <caption className={classNames(styles.caption, captionHidden && styles.hidden)}>{caption}</caption>
          {children}
        </table>
      </section>
      {note && <p className={styles.note}>{note}</p>}
    </div>
  );
}

interface CellLook {
  /** Right-aligned figures. */
  numeric?: boolean;
}

export function HeadCell({
  numeric = false,
  scope = "col",
  className,
  ...rest
}: ComponentProps<"th"> & CellLook) {
  return (
    <th
      scope={scope}
      className={classNames(
        scope === "row" ? styles.rowHead : styles.head,
        numeric && styles.numeric,
        className,
      )}
      {...rest}
    />
  );
}

export function Cell({ numeric = false, className, ...rest }: ComponentProps<"td"> & CellLook) {
  return <td className={classNames(styles.cell, numeric && styles.numeric, className)} {...rest} />;
}
