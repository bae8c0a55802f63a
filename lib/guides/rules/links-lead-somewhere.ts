import { closest } from "fastest-levenshtein";
import { visit } from "../syntax-tree.ts";
import type { Finding, Rule, Surroundings } from "./rule.ts";

/** Links lead to a section of this guide, to a page of this site that is there, or to https elsewhere. */
export const linksLeadSomewhere: Rule = (tree, surroundings) => {
  const findings: Finding[] = [];
  visit(tree, (node) => {
    if (node.type !== "link") return;
    const wrong = judge(node.url ?? "", surroundings);
    if (wrong) findings.push({ node, ...wrong });
  });
  return findings;
};

function judge(url: string, { headings, addresses }: Surroundings): Omit<Finding, "node"> | null {
  if (url.startsWith("#")) {
    if (headings.has(url.slice(1))) return null;
    return {
      message: `The link "${url}" leads to no section of this guide.`,
      remedy: `Did you mean "#${closest(url.slice(1), [...headings, "sources"])}"?`,
    };
  }
  if (url.startsWith("/")) {
    const [path = ""] = url.split(/[?#]/);
    if (addresses.has(path)) return null;
    return {
      message: `The link "${url}" leads to no page of this site.`,
      remedy: `Did you mean "${closest(path, [...addresses])}"?`,
    };
  }
  if (URL.parse(url)?.protocol === "https:") return null;
  return {
    message: `The link "${url}" is neither an address of this site nor one that begins with https://.`,
    remedy: 'Begin addresses of this site with "/" and others with "https://".',
  };
}
