import { TOP_CODE } from "./cells.ts";

/** How a cell of an official file is to be read aloud on a guide. */
export type CellKind = "money" | "count" | "thousands" | "percent" | "words";

/**
 * What a guide must show for a cell of an official file. Works on the digits alone and shares nothing with the code
 * that imports and prints figures, so that a slip there shows as a difference.
 */
export function officialWords(cell: string, kind: CellKind): string {
  const text = cell.trim();
  if (["", "*", "**", "—"].includes(text)) return "not published";
  if (kind === "words") return text;
  if (kind === "percent") return `${text.replace(/\.0$/, "")}%`;
  if (kind === "money") return text === "#" ? `$${grouped(`${TOP_CODE}`)} or more` : `$${grouped(text)}`;
  return grouped(kind === "count" ? text : inOnes(text));
}

/** "194.8" thousands are "194800". */
function inOnes(thousands: string): string {
  const [whole = "", tenth = "0"] = thousands.replaceAll(",", "").split(".");
  return `${whole}${tenth}00`.replace(/^0+(?=\d)/, "");
}

function grouped(digits: string): string {
  return digits.replaceAll(",", "").replace(/\B(?=(\d{3})+$)/g, ",");
}
