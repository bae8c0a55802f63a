import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { slugOf } from "#lib/catalogue/slug.ts";
import { PlainError } from "../support/plain-error.ts";
import { root } from "../support/root.ts";

const storedSchema = z.object({
  titles: z.record(z.string(), z.string()),
  groups: z.record(z.string(), z.string()).default({}),
  families: z.record(z.string(), z.string()).default({}),
});

/** What subjects are called: of a program's name and of its address. */
export interface CipTitles {
  title: (cip: string) => string;
  /** Words for the address, short, and different for each subject. */
  slug: (cip: string) => string;
}

/** The stored titles, or those of a file: csv with columns CIP2020Code and CIP2020Title. */
export function readCipTitles(file?: string): CipTitles {
  const stored = join(root, "content", "data", "cip.json");
  if (!file && !existsSync(stored))
    throw new PlainError("There are no titles of subjects yet: name a file with --titles <csv>.");
  const { titles, groups, families } = file
    ? { titles: titlesOf(file), groups: {}, families: {} }
    : storedSchema.parse(JSON.parse(readFileSync(stored, "utf8")));
  return cipTitles(titles, groups, families);
}

/** A subject without a title of its own is called by its four digits, else by its two. */
export function cipTitles(
  titles: Readonly<Record<string, string>>,
  groups: Readonly<Record<string, string>> = {},
  families: Readonly<Record<string, string>> = {},
): CipTitles {
  const title = (cip: string) =>
    titles[cip] ?? groups[cip.slice(0, 5)] ?? families[cip.slice(0, 2)] ?? `Subject ${cip}`;
  const short = (cip: string) =>
    slugOf(title(cip))
      .slice(0, 60)
      .replace(/-[^-]*$/, (end) => (slugOf(title(cip)).length > 60 ? "" : end));
  const uses = Map.groupBy(Object.keys(titles), short);
  return {
    title,
    slug: (cip) => {
      const isAlone = titles[cip] !== undefined && uses.get(short(cip))?.length === 1;
      return isAlone ? short(cip) : `${short(cip)}-${cip.replace(".", "-")}`;
    },
  };
}

function titlesOf(file: string): Record<string, string> {
  const rows = z
    .array(z.object({ CIP2020Code: z.string(), CIP2020Title: z.string() }))
    .parse(parse(readFileSync(file), { bom: true, columns: true }));
  return Object.fromEntries(
    rows.map(({ CIP2020Code, CIP2020Title }) => [
      CIP2020Code,
      CIP2020Title.trim().replace(/\.$/, "").replaceAll("\u0092", "\u2019"),
    ]),
  );
}
