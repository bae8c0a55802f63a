import type { ComponentProps } from "react";
import styles from "./card.module.css";
import { classNames } from "./class-names.ts";

/** A bordered block for one thing among several of its kind. `as` says what it is. */
export function Card({
  as: Tag = "div",
  className,
  ...rest
}: ComponentProps<"div"> & { as?: "div" | "article" | "section" | "li" }) {
  const Element = Tag as "div";
  return <Element className={classNames(styles.card, className)} {...rest} />;
}
