import { readFileSync } from "node:fs";
import path from "node:path";
import type { z } from "zod";
import {
  type FigureSource,
  type OccupationFile,
  type OlderSettingsFile,
  occupationFileSchema,
  olderSettingsSchema,
  registrySchema,
  sectorsSchema,
  sourcesSchema,
} from "./occupation-schema.ts";

export interface Occupation extends OccupationFile {
  /** What the statistics call it. */
  title: string;
  /** Small letters, plural, for sentences. */
  plain: string;
}

const known = new Map<string, unknown>();

/** Reads a file of content/data. It is part of a build, and the server renders again from it: read and checked once. */
function read<T>(schema: z.ZodType<T>, ...parts: string[]): T {
  const name = parts.join("/");
  if (!known.has(name)) {
    const file = path.join(/* turbopackIgnore: true */ process.cwd(), "content", "data", ...parts);
    known.set(name, schema.parse(JSON.parse(readFileSync(file, "utf8"))));
  }
  return known.get(name) as T;
}

/** An occupation of the registry with its figures; undefined for a code that is not imported. */
export function findOccupation(code: string): Occupation | undefined {
  const registered = read(registrySchema, "occupations.json")[code];
  if (!registered) return undefined;
  const file = read(occupationFileSchema, "occupations", `${code}.json`);
  const title = file.outlook?.title ?? file.national?.title ?? registered.plain;
  return { ...file, title, plain: registered.plain };
}

/** The source of figures with this id of `content/data/sources.json`. */
export function findSource(id: string): FigureSource | undefined {
  return read(sourcesSchema, "sources.json").find((source) => source.id === id);
}

/** A NAICS sector in plain words. */
export function sectorName(sector: string): string {
  return read(sectorsSchema, "sectors.json")[sector] ?? `Sector ${sector}`;
}

/** The older figures by finer settings. */
export function olderSettingsFile(): OlderSettingsFile {
  return read(olderSettingsSchema, "settings-2018.json");
}
