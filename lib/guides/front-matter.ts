import { closest } from "fastest-levenshtein";
import { isMap, isScalar, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import type { Problem } from "./problem.ts";
import { type FrontMatter, frontMatterSchema } from "./schema.ts";

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

const HEAD = /^---\n([\s\S]*?)\n---[ \t]*(?:\n|$)/;
const FIELDS = Object.keys(frontMatterSchema.shape);

interface Head {
  /** Null when there are problems. */
  frontMatter: FrontMatter | null;
  /** The text after the head, on the lines on which it stands in the file. */
  body: string;
  problems: Problem[];
  /** Where a field stands in the file. */
  at: (path: Path) => { line: number; column: number };
}

/** Reads the head of a guide's file. Each problem names the line of its field. */
export function readFrontMatter(file: string, text: string): Head {
  const head = HEAD.exec(text);
  if (!head)
    return {
      frontMatter: null,
      body: text,
      at: () => ({ line: 1, column: 1 }),
      problems: [
        {
          file,
          line: 1,
          column: 1,
          message: "The file does not begin with a head between two lines of three dashes.",
          remedy: "Copy the head of another guide and change it.",
        },
      ],
    };
  const [whole, yaml = ""] = head;
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: line + 1, column: col };
  };
  const at = (path: Path) => place(offsetOf(document.contents, path));
  const body = whole.replace(/[^\n]/g, "") + text.slice(whole.length);
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      file,
      ...place(error.pos[0]),
      message: `The head cannot be read: ${error.message}`,
      remedy:
        "Put text that holds a colon or begins with a sign between double quotes; indent with two spaces.",
    }));
    return { frontMatter: null, body, problems, at };
  }
  const result = frontMatterSchema.safeParse(document.toJS());
  if (result.success) return { frontMatter: result.data, body, problems: [], at };
  const problems = result.error.issues
    .flatMap(unfold)
    .map((issue) => ({ file, ...at(issue.path), ...words(issue) }));
  return { frontMatter: null, body, problems, at };
}

/** Several unknown keys become an issue each. */
function unfold(issue: Issue): Issue[] {
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({ ...issue, keys: [key], path: [...issue.path, key] }));
  return [issue];
}

function words(issue: Issue): { message: string; remedy: string } {
  const field = issue.path.map(String).join(".");
  if (issue.code === "unrecognized_keys")
    return {
      message: `The head has no field "${field}".`,
      remedy:
        issue.path.length === 1
          ? `Did you mean "${closest(field, FIELDS)}"? The fields are: ${FIELDS.join(", ")}.`
          : "Take it out; docs/content-guide.md lists the fields.",
    };
  if (issue.code === "invalid_type" && issue.input === undefined)
    return {
      message: `The head lacks the field "${field}".`,
      remedy: "Add it; docs/content-guide.md says what it holds.",
    };
  return {
    message: `The field "${field}" is wrong: ${issue.message}`,
    remedy: "Change it; docs/content-guide.md says what it holds and shows a whole head.",
  };
}

/** The offset of the field, or of the nearest thing around it that is there. */
function offsetOf(contents: unknown, path: Path): number {
  let node = contents;
  let offset = 0;
  for (const step of path) {
    const pair = isMap(node)
      ? node.items.find(({ key }) => isScalar(key) && key.value === String(step))
      : undefined;
    const next = pair ? pair.value : nodeAt(node, step);
    const start = (pair ? startOf(pair.key) : startOf(next)) ?? offset;
    if (!pair && next === undefined) return offset;
    offset = start;
    node = next;
  }
  return offset;
}

function nodeAt(node: unknown, step: PropertyKey): unknown {
  if (typeof node !== "object" || node === null || !("items" in node) || !Array.isArray(node.items))
    return undefined;
  return typeof step === "number" ? node.items[step] : undefined;
}

function startOf(node: unknown): number | undefined {
  if (typeof node !== "object" || node === null || !("range" in node) || !Array.isArray(node.range))
    return undefined;
  return node.range[0] as number;
}
