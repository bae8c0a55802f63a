import { type Node, visit } from "../syntax-tree.ts";
import type { Finding, Rule } from "./rule.ts";

/** Least and most times that a component stands in a guide. */
const COUNTS: Record<string, [least: number, most: number]> = {
  MatchMe: [1, 3],
  PartnerPrograms: [1, 1],
  StateMap: [0, 2],
  Bodies: [0, 1],
  Faq: [0, 1],
};

/** A guide has a start of the match and the block of programs, and no part more often than the page can hold. */
export const partsAreComplete: Rule = (tree) => {
  const found = new Map<string, Node[]>();
  visit(tree, (node) => {
    if (node.name) found.set(node.name, [...(found.get(node.name) ?? []), node]);
  });
  return Object.entries(COUNTS).flatMap(([name, [least, most]]): Finding[] => {
    const nodes = found.get(name) ?? [];
    if (nodes.length < least)
      return [
        {
          node: tree,
          message: `The guide has no <${name} />.`,
          remedy: `Add <${name} /> where readers look for it.`,
        },
      ];
    const [node] = nodes.slice(most);
    return node
      ? [{ node, message: `<${name}> stands here once more than the page can hold.`, remedy: "Take it out." }]
      : [];
  });
};
