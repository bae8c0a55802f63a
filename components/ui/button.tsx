import type { ComponentProps } from "react";
import styles from "./button.module.css";
import { classNames } from "./class-names.ts";

interface Look {
  /** One `primary` a screen; `danger` for what cannot be taken back. */
  variant?: "primary" | "secondary" | "quiet" | "danger";
  size?: "medium" | "large" | "small";
  /** As wide as its container. */
  block?: boolean;
}

export type ButtonProps = ComponentProps<"button"> & Look;

export function Button({ variant, size, block, className, type = "button", ...rest }: ButtonProps) {
  return <button type={type} className={buttonClass({ variant, size, block }, className)} {...rest} />;
}

/** A link that looks like a button, for going somewhere; a plain anchor. */
export function ButtonLink({ variant, size, block, className, ...rest }: ComponentProps<"a"> & Look) {
  return <a className={buttonClass({ variant, size, block }, className)} {...rest} />;
}

function buttonClass(
  { variant = "primary", size = "medium", block = false }: Look,
  className: string | undefined,
): string {
  return classNames(styles.button, styles[variant], styles[size], block && styles.block, className);
}
