import { MERGE_FIELDS, type MergeField } from "./schema.ts";

/** Legal names, and the channel as "by e-mail". */
export type MergeValues = Partial<Record<MergeField, string>>;

const isMergeField = (name: string): name is MergeField => (MERGE_FIELDS as readonly string[]).includes(name);

/**
 * Fills a text's merge fields in. Throws for a field that is unknown or has no value: a text with a hole in it
 * must never be shown, least of all agreed to.
 */
export function renderDisclosure(body: string, values: MergeValues): string {
  return body.replace(/\{\{([^{}]*)\}\}/g, (_, inner: string) => {
    const name = inner.trim();
    const value = isMergeField(name) ? values[name] : undefined;
    if (value === undefined) throw new Error(`The text holds {{${name}}}, which has no value here.`);
    return value;
  });
}

export type DisclosureBlock =
  | { kind: "heading"; text: string }
  | { kind: "paragraph"; text: string }
  | { kind: "list"; items: string[] };

/** Parts a text into headings ("## "), lists ("- ") and paragraphs (parted by blank lines), for the screen. */
export function disclosureBlocks(text: string): DisclosureBlock[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      const lines = part.split("\n").map((line) => line.trim());
      if (part.startsWith("## ")) return { kind: "heading", text: part.slice(3).trim() };
      if (lines.every((line) => line.startsWith("- ")))
        return { kind: "list", items: lines.map((line) => line.slice(2).trim()) };
      return { kind: "paragraph", text: lines.join(" ") };
    });
}
