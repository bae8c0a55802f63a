import { basename } from "node:path";
import { PlainError } from "../support/plain-error.ts";

/** Ends an import: what is wrong, where, and what to do about it. */
export function refuse(place: { file: string; line?: number }, what: string, remedy: string): never {
  const where =
    place.line === undefined ? basename(place.file) : `${basename(place.file)}, line ${place.line}`;
  throw new PlainError(`${where}: ${what}\n  ${remedy}`);
}
