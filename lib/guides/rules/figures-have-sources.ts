import { figureSources } from "../figure-use.ts";
import { findSource } from "../figures.ts";
import { holds, isElement, type Node, visit } from "../syntax-tree.ts";
import { attributesOf } from "./only-text-and-components.ts";
import type { Finding, Rule, Surroundings } from "./rule.ts";

/** Money, shares and counts of thousands. Years, days, codes and small numbers are not figures. */
const FIGURE = /\$\s?\d[\d,.]*|\b\d[\d,.]*\s?(?:%|percent\b|per cent\b)|\b\d{1,3}(?:,\d{3})+\b/i;
const BLOCKS = new Set(["paragraph", "heading", "tableCell", "listItem"]);

/**
 * Every figure has a source: those of the statistics come through a component whose source the head lists, any
 * other stands in one paragraph with a <Cite>.
 */
export const figuresHaveSources: Rule = (tree, { frontMatter }) => {
  const findings: Finding[] = [];
  visit(tree, (node, around) => {
    if (node.type === "text") findings.push(...checkTyped(node, around));
    if (isElement(node)) findings.push(...checkComponent(node, frontMatter));
  });
  return findings;
};

function checkTyped(node: Node, around: readonly Node[]): Finding[] {
  const typed = FIGURE.exec(node.value ?? "")?.[0];
  if (!typed) return [];
  const block = around.findLast(({ type }) => BLOCKS.has(type)) ?? around.findLast(isElement);
  if (block && holds(block, "Cite")) return [];
  return [
    {
      node,
      message: `The figure "${typed.trim()}" is typed and has no source.`,
      remedy:
        'Take it from the data with <Figure of="..." show="..." />, or add <Cite source="..." /> to its paragraph and the source to the head.',
    },
  ];
}

function checkComponent(node: Node, { sources, occupations }: Surroundings["frontMatter"]): Finding[] {
  const listed = new Set(sources.map(({ id }) => id));
  if (node.name === "Cite") {
    const { source = "" } = attributesOf(node);
    if (listed.has(source)) return [];
    return [
      {
        node,
        message: `The source "${source}" is not in the head.`,
        remedy: `Add it under "sources" with publisher, title, url and checked. There are: ${[...listed].join(", ")}.`,
      },
    ];
  }
  try {
    return figureSources(node.name ?? "", attributesOf(node), occupations)
      .filter(({ id }) => !listed.has(id))
      .map(({ id, title, period }) => ({
        node,
        message: `<${node.name}> shows figures of a source that the head does not list: ${title}, ${period}.`,
        remedy: `Add "- id: ${id}" under "sources".`,
      }));
  } catch (error) {
    return [
      {
        node,
        message: `<${node.name}> asks for a figure that is not there: ${error instanceof Error ? error.message : error}`,
        remedy: "Import it with npm run data:oews or data:projections, or show another figure.",
      },
    ];
  }
}

/** Sources of the head that are named by id alone and that the data does not know. */
export function unknownFigureSources({ sources }: Surroundings["frontMatter"]): number[] {
  return sources.flatMap((source, index) => ("url" in source || findSource(source.id) ? [] : [index]));
}
