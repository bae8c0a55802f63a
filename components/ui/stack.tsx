import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";
import styles from "./stack.module.css";

type Gap = 1 | 2 | 3 | 4 | 6 | 8 | 12;

interface Look {
  /** Steps of 4 px. */
  gap?: Gap;
  as?: "div" | "section" | "ul" | "ol" | "form" | "article" | "nav";
}

/** One thing under the other, evenly apart. */
export function Stack({ gap = 4, as: Tag = "div", className, ...rest }: ComponentProps<"div"> & Look) {
  const Element = Tag as "div";
  return <Element className={classNames(styles.stack, styles[`gap${gap}`], className)} {...rest} />;
}

/** One thing beside the other, wrapping where there is no room. */
export function Cluster({ gap = 3, as: Tag = "div", className, ...rest }: ComponentProps<"div"> & Look) {
  const Element = Tag as "div";
  return <Element className={classNames(styles.cluster, styles[`gap${gap}`], className)} {...rest} />;
}
