import { idOf, textOf, visit } from "../syntax-tree.ts";
import type { Finding, Rule } from "./rule.ts";

/** Ids that the page itself uses. */
const TAKEN = ["main", "sources", "contents", "key-facts", "related-guides", "partner-programs"];

/** Each heading gives an address of its own, and headings step down one level at a time. */
export const headingsAreDistinct: Rule = (tree) => {
  const findings: Finding[] = [];
  const seen = new Set<string>(TAKEN);
  let depth = 1;
  visit(tree, (node) => {
    if (node.type !== "heading") return;
    const text = textOf(node);
    const id = idOf(text);
    if (seen.has(id))
      findings.push({
        node,
        message: `Two headings read "${text}", or the page has one like it.`,
        remedy: "Word one of them differently.",
      });
    if (node.depth === 1 || (node.depth ?? 2) > depth + 1 || (node.depth ?? 2) > 3)
      findings.push({
        node,
        message: `The heading "${text}" is of level ${node.depth}.`,
        remedy: "Use ## for sections and ### inside of them.",
      });
    seen.add(id);
    depth = Math.min(node.depth ?? 2, 3);
  });
  return findings;
};
