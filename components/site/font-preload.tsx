import { preload } from "react-dom";

const FONTS = ["/fonts/public-sans-latin-5.3.0.woff2", "/fonts/source-serif-4-latin-600-5.3.1.woff2"];

/** Asks for the two typefaces before the style sheet is read. */
export function FontPreload() {
  for (const href of FONTS) preload(href, { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
  return null;
}
