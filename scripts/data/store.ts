import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import {
  type FigureSource,
  type OccupationFile,
  occupationFileSchema,
  registrySchema,
  sectorsSchema,
  sourcesSchema,
} from "#lib/guides/occupation-schema.ts";
import { PlainError } from "../support/plain-error.ts";

/** `content/data` as the importers read and write it: always the same order of keys, so that a diff shows changes only. */
export interface Store {
  /** The SOC codes of the registry. */
  codes: string[];
  sectors: string[];
  sources: FigureSource[];
  findOccupation: (code: string) => OccupationFile | undefined;
  saveOccupation: (file: OccupationFile) => void;
  saveSources: (sources: readonly FigureSource[]) => void;
}

/** Opens the data under a project's folder. Refuses files that do not fit their schema. */
export function openStore(folder: string): Store {
  const at = (...parts: string[]) => join(folder, "content", "data", ...parts);
  const occupationAt = (code: string) => at("occupations", `${code}.json`);
  return {
    codes: Object.keys(readJson(at("occupations.json"), registrySchema)),
    sectors: Object.keys(readJson(at("sectors.json"), sectorsSchema)),
    sources: readJson(at("sources.json"), sourcesSchema),
    findOccupation: (code) =>
      existsSync(occupationAt(code)) ? readJson(occupationAt(code), occupationFileSchema) : undefined,
    saveOccupation(file) {
      mkdirSync(at("occupations"), { recursive: true });
      writeJson(occupationAt(file.code), inOrder(file));
    },
    saveSources: (sources) => writeJson(at("sources.json"), sources),
  };
}

function inOrder({ code, national, outlook, states, settings }: OccupationFile): OccupationFile {
  return { code, national, outlook, states, settings };
}

function readJson<T>(file: string, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new PlainError(`${file}: ${issue?.path.join(".")}: ${issue?.message}`);
}

function writeJson(file: string, value: unknown): void {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}
