/** A text for `contains` and `startsWith`, which hand % and _ on to SQL's LIKE as wildcards. */
export function literally(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}
