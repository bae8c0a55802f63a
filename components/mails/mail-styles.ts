import type { CSSProperties } from "react";

/** Mail programs know neither style sheets nor custom properties: the tokens' values, written out. */
const INK = "#18211d";
const ACCENT = "#0b5a43";

export const styles = {
  body: {
    margin: 0,
    padding: "24px 12px",
    backgroundColor: "#ffffff",
    color: INK,
    fontFamily: "'Public Sans', 'Segoe UI', Helvetica, Arial, sans-serif",
  },
  column: { maxWidth: "560px", margin: "0 auto" },
  heading: { margin: "0 0 16px", fontSize: "24px", lineHeight: "1.25", color: INK },
  subheading: { margin: "24px 0 4px", fontSize: "18px", lineHeight: "1.3", color: INK },
  text: { margin: "0 0 16px", fontSize: "16px", lineHeight: "1.6", color: INK },
  link: { color: ACCENT, textDecoration: "underline" },
  button: {
    display: "inline-block",
    padding: "12px 20px",
    borderRadius: "6px",
    backgroundColor: ACCENT,
    color: "#ffffff",
    fontSize: "16px",
    fontWeight: 700,
    textDecoration: "none",
  },
  rule: { margin: "32px 0 16px", borderColor: "#8b978f" },
} satisfies Record<string, CSSProperties>;

export const small: CSSProperties = { ...styles.text, margin: "0 0 8px" };
