const DOLLARS = /^\$?\s?(\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.(\d{1,2}))?$/;

/** Reads dollars as people type them ("$12,345.50") into integer cents; null when it is not an amount. */
export function parseDollars(text: string): number | null {
  const match = DOLLARS.exec(text.trim());
  if (!match?.[1]) return null;
  return Number(match[1].replaceAll(",", "")) * 100 + Number((match[2] ?? "").padEnd(2, "0"));
}

/** Cents as they are typed again: "12345.50", without cents where there are none. Null is empty: not known. */
export function typedDollars(cents: number | null): string {
  if (cents === null) return "";
  const dollars = Math.trunc(cents / 100);
  return cents % 100 === 0 ? String(dollars) : `${dollars}.${String(cents % 100).padStart(2, "0")}`;
}

const US_DOLLARS = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" });
const WHOLE_DOLLARS = new Intl.NumberFormat("en-US", {
  style: "currency",
  currency: "USD",
  maximumFractionDigits: 0,
});

/** Cents for people: "$12,345", or "$12,345.50" where there are cents. */
export function dollarWords(cents: number): string {
  return (cents % 100 === 0 ? WHOLE_DOLLARS : US_DOLLARS).format(cents / 100);
}
