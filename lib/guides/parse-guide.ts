import { evaluate } from "@mdx-js/mdx";
import * as runtime from "react/jsx-runtime";
import remarkGfm from "remark-gfm";
import { VFile } from "vfile";
import { SUBJECTS, type SubjectKey } from "#lib/catalogue/subjects.ts";
import { figureText } from "./figure-use.ts";
import { readFrontMatter } from "./front-matter.ts";
import { partsAsSections } from "./parts.ts";
import { GuideError, type Problem } from "./problem.ts";
import { figuresHaveSources, unknownFigureSources } from "./rules/figures-have-sources.ts";
import { headingsAreDistinct } from "./rules/headings-are-distinct.ts";
import { linksLeadSomewhere } from "./rules/links-lead-somewhere.ts";
import { nothingIsPromised } from "./rules/nothing-is-promised.ts";
import { attributesOf, onlyTextAndComponents } from "./rules/only-text-and-components.ts";
import { partsAreComplete } from "./rules/parts-are-complete.ts";
import type { Rule, Surroundings } from "./rules/rule.ts";
import type { FrontMatter, GuideHeading, GuideQuestion, GuideSummary, GuideText } from "./schema.ts";
import { idOf, type Node, textOf, visit } from "./syntax-tree.ts";

export interface Guide extends GuideSummary {
  sections: GuideHeading[];
  questions: GuideQuestion[];
  Content: GuideText;
}

/** What a guide's file is checked against. */
export interface Site {
  /** Addresses that a guide may link to. */
  addresses: ReadonlySet<string>;
  /** Names of the pictures in public/guides. */
  pictures: ReadonlySet<string>;
}

const RULES: readonly Rule[] = [
  onlyTextAndComponents,
  headingsAreDistinct,
  linksLeadSomewhere,
  figuresHaveSources,
  nothingIsPromised,
  partsAreComplete,
];
const WORDS_A_MINUTE = 220;
/** Addresses below /guides/ that are no guides. */
const RESERVED_SLUGS = new Set(["search"]);

/**
 * Compiles a guide's file and checks it whole. Throws a GuideError with every mistake, each with its file, line
 * and remedy.
 */
export async function parseGuide(slug: string, text: string, site: Site): Promise<Guide> {
  const file = `content/guides/${slug}.mdx`;
  const head = readFrontMatter(file, text.replaceAll("\r\n", "\n"));
  if (!head.frontMatter) throw new GuideError(head.problems);
  const { frontMatter } = head;
  const problems = checkHead(slug, frontMatter, site).map(({ path, ...words }) => ({
    file,
    ...head.at(path),
    ...words,
  }));
  const found: { tree: Node | null } = { tree: null };
  const collect = () => (tree: unknown) => {
    found.tree = nameHeadings(tree as Node);
    problems.push(...checkText(file, found.tree, { frontMatter, addresses: site.addresses }));
    if (problems.length > 0) throw new GuideError(problems.sort((a, b) => a.line - b.line));
  };
  try {
    const { default: Content } = await evaluate(new VFile({ path: file, value: head.body }), {
      ...runtime,
      remarkPlugins: [remarkGfm, collect],
      rehypePlugins: [partsAsSections],
    });
    const tree = found.tree ?? { type: "root" };
    return { slug, ...frontMatter, ...describeText(tree), subject: subjectOf(frontMatter), Content };
  } catch (error) {
    throw error instanceof GuideError ? error : new GuideError([...problems, syntaxProblem(file, error)]);
  }
}

function checkHead(slug: string, frontMatter: FrontMatter, { addresses, pictures }: Site) {
  const { hero, related, published, updated, subjects } = frontMatter;
  const wrong: (Pick<Problem, "message" | "remedy"> & { path: PropertyKey[] })[] = [];
  if (RESERVED_SLUGS.has(slug))
    wrong.push({ path: [], message: `A guide cannot be called "${slug}".`, remedy: "Rename the file." });
  if (!pictures.has(hero.file))
    wrong.push({
      path: ["hero", "file"],
      message: `There is no picture public/guides/${hero.file}.`,
      remedy: "Put the drawing there, or name one that is.",
    });
  if (updated < published)
    wrong.push({
      path: ["updated"],
      message: "The guide was updated before it was published.",
      remedy: "Correct one of the two days.",
    });
  for (const [index, other] of related.entries())
    if (other === slug || !addresses.has(`/guides/${other}`))
      wrong.push({
        path: ["related", index],
        message: `There is no other guide "${other}".`,
        remedy: "Name the file of another guide, without its ending.",
      });
  if (!subjectKeyOf(subjects[0]))
    wrong.push({
      path: ["subjects", 0],
      message: `The match knows no subject with the CIP code ${subjects[0]}.`,
      remedy: `Begin with one of: ${SUBJECTS.flatMap(({ cips }) => cips).join(", ")}.`,
    });
  for (const index of unknownFigureSources(frontMatter))
    wrong.push({
      path: ["sources", index],
      message: "This source has an id alone, and the data has no source of this id.",
      remedy: "Add publisher, title, url and checked, or take an id of content/data/sources.json.",
    });
  return wrong;
}

function checkText(file: string, tree: Node, known: Omit<Surroundings, "headings">): Problem[] {
  const headings = new Set<string>(["sources"]);
  visit(tree, (node) => {
    if (node.type === "heading") headings.add(idOf(textOf(node)));
  });
  return RULES.flatMap((rule) => rule(tree, { ...known, headings })).map(({ node, message, remedy }) => ({
    file,
    line: node.position?.start.line ?? 1,
    column: node.position?.start.column ?? 1,
    message,
    remedy,
  }));
}

/** Gives each heading an id made of its words. */
function nameHeadings(tree: Node): Node {
  visit(tree, (node) => {
    if (node.type === "heading") node.data = { ...node.data, hProperties: { id: idOf(textOf(node)) } };
  });
  return tree;
}

function describeText(tree: Node): Pick<Guide, "sections" | "questions" | "readingMinutes"> {
  const sections: GuideHeading[] = [];
  const questions: GuideQuestion[] = [];
  visit(tree, (node) => {
    if (node.type === "heading" && node.depth === 2)
      sections.push({ id: idOf(textOf(node)), text: textOf(node) });
    if (node.name === "Question")
      questions.push({ ask: attributesOf(node).ask ?? "", answer: plainText(node) });
  });
  const words = textOf(tree).split(/\s+/).length;
  return { sections, questions, readingMinutes: Math.max(1, Math.round(words / WORDS_A_MINUTE)) };
}

/** Nodes whose parts follow each other without a space. */
const RUNNING = new Set([
  "paragraph",
  "heading",
  "strong",
  "emphasis",
  "link",
  "tableCell",
  "mdxJsxTextElement",
]);

/** What a reader hears: the words with the figures that components print, without marks. */
function plainText(node: Node): string {
  const said = (part: Node): string =>
    figureText(part.name ?? "", attributesOf(part)) ??
    part.value ??
    (part.children ?? []).map(said).join(RUNNING.has(part.type) ? "" : " ");
  return said(node)
    .replace(/\s+/g, " ")
    .replace(/ ([.,;:?])/g, "$1")
    .trim();
}

function subjectKeyOf(cip: string | undefined): SubjectKey | undefined {
  return SUBJECTS.find(({ cips }) => cips.some((known) => known === cip))?.key;
}

function subjectOf({ subjects }: FrontMatter): SubjectKey {
  const key = subjectKeyOf(subjects[0]);
  if (!key) throw new Error(`No subject has the CIP code ${subjects[0]}.`);
  return key;
}

interface Point {
  line: number;
  column: number;
}

function syntaxProblem(file: string, error: unknown): Problem {
  const { place, reason, message } = error as {
    place?: Point | { start: Point };
    reason?: string;
    message?: string;
  };
  const words = reason ?? message ?? String(error);
  const point = place && "start" in place ? place.start : place;
  // A tag that is never closed is placed in the words alone: "(5:1-5:33)".
  const [, line, column] = /\((\d+):(\d+)-/.exec(words) ?? [];
  return {
    file,
    line: point?.line ?? Number(line ?? 1),
    column: point?.column ?? Number(column ?? 1),
    message: `The text cannot be read: ${words}`,
    remedy: "Close each component (<Name /> or <Name>...</Name>); write < and { in words.",
  };
}
