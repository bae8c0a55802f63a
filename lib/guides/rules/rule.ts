import type { FrontMatter } from "../schema.ts";
import type { Node } from "../syntax-tree.ts";

/** What a rule may know beside the text itself. */
export interface Surroundings {
  frontMatter: FrontMatter;
  /** Ids of the headings of this guide. */
  headings: ReadonlySet<string>;
  /** Addresses of the site that a guide may link to, without the part behind "#". */
  addresses: ReadonlySet<string>;
}

export interface Finding {
  node: Node;
  message: string;
  remedy: string;
}

/** Looks at a guide's whole text and gives what an editor has to mend. Pure. */
export type Rule = (tree: Node, surroundings: Surroundings) => Finding[];
