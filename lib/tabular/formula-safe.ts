/** Signs that make a spreadsheet take a cell for a formula or a command. Checked after NFKC, so full-width forms count. */
const STARTERS = new Set(["=", "+", "-", "@", "|", "%"]);
/** Also read as a minus sign by some spreadsheets, and left alone by NFKC. */
const MINUS = "\u2212";
/** What a spreadsheet may skip or unquote before it looks for a formula. */
const SKIPPED = /["\s\u00a0\u00ad\u180e\u200b-\u200f\u2028-\u202f\u2060-\u2064\ufeff\p{Cc}]/u;
const SEPARATOR = /[,;\t\r\n|]/;

/**
 * Makes a text safe in a cell of a CSV file: an apostrophe goes before whatever a spreadsheet could run, at the
 * start of the text and after each separator that another locale may split at (OWASP, CSV injection). A text that
 * begins with tab or line end gets one too. Everything else stays as it is.
 */
export function formulaSafe(text: string): string {
  let safe = "";
  let atStart = true;
  for (const sign of text) {
    if (atStart && isStarter(sign)) safe += "'";
    safe += sign;
    if (SEPARATOR.test(sign)) atStart = true;
    else if (!SKIPPED.test(sign)) atStart = false;
  }
  return /^[\t\r\n]/.test(safe) ? `'${safe}` : safe;
}

function isStarter(sign: string): boolean {
  return sign === MINUS || STARTERS.has(sign.normalize("NFKC").charAt(0));
}
