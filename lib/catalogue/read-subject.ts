import { cipData } from "#cip-data";
import { findCip, listCips } from "./cip.ts";
import { SUBJECTS } from "./subjects.ts";

const MOST_CHOICES = 5;
const EXAMPLE = "such as 51.0707";

export type ReadSubject = { code: string } | { problem: string };

/**
 * The CIP code that somebody typed, with or without its dot, or meant by a subject's exact name. Where a name is
 * several subjects or none, says which have it. A browser knows no names (`cip.ts`) and leaves words to the server.
 */
export function readSubject(typed: string): ReadSubject {
  const text = typed.trim();
  const [, family, rest] = /^(\d{2})\.?(\d{4})(?!\d)/.exec(text) ?? [];
  // Also one that CIP 2020 has not, such as a group's, 51.3800: spreadsheets hold them.
  if (family) return { code: `${family}.${rest}` };
  if (text === "") return { problem: `Enter a subject, or its CIP code, ${EXAMPLE}.` };
  if (/^[\d.\s]+$/.test(text)) return { problem: `Enter the CIP code with six digits, ${EXAMPLE}.` };
  return cipData === null ? { code: text } : readName(text);
}

function readName(name: string): ReadSubject {
  const wanted = name.toLowerCase();
  const codes = new Set<string>();
  for (const { label, cips } of SUBJECTS)
    if (label.toLowerCase().includes(wanted)) for (const code of cips) codes.add(code);
  for (const { code, title } of listCips()) {
    if (title.toLowerCase() === wanted) return { code };
    if (title.toLowerCase().includes(wanted)) codes.add(code);
  }
  const shown = name.slice(0, 40);
  const choices = [...codes].slice(0, MOST_CHOICES).map((code) => `${code} ${findCip(code)?.title}`);
  if (choices.length === 0)
    return {
      problem: `No subject is called “${shown}”. Choose one from the list, or enter its code, ${EXAMPLE}.`,
    };
  return { problem: `“${shown}” is not the whole name of a subject. Choose: ${choices.join("; ")}.` };
}
