import { visit } from "../syntax-tree.ts";
import { attributesOf } from "./only-text-and-components.ts";
import type { Finding, Rule } from "./rule.ts";

const LOUD = /!|\b(?:best|top|perfect|guarantee(?:d|s)?)\b/i;

/** Words that sell: a guide informs, and promises nothing. */
export const nothingIsPromised: Rule = (tree) => {
  const findings: Finding[] = [];
  visit(tree, (node) => {
    const { title = "", ask = "" } = attributesOf(node);
    const loud = LOUD.exec(`${node.type === "text" ? node.value : ""} ${title} ${ask}`)?.[0];
    if (loud)
      findings.push({
        node,
        message: `"${loud}" sells or promises.`,
        remedy: "Say what is so, and how you know.",
      });
  });
  return findings;
};
