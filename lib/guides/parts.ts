interface HtmlNode {
  type: string;
  tagName?: string;
  children?: HtmlNode[];
}

/** A rehype plugin: puts each heading of the second rank, with what follows it, into a `<section>` of its own. */
export const partsAsSections =
  () =>
  (root: unknown): void => {
    const { children = [] } = root as HtmlNode;
    const outside: HtmlNode[] = [];
    const parts: HtmlNode[] = [];
    for (const node of children) {
      if (node.tagName === "h2") parts.push({ type: "element", tagName: "section", children: [] });
      const part = parts.at(-1);
      if (part) part.children?.push(node);
      else outside.push(node);
    }
    (root as HtmlNode).children = [...outside, ...parts];
  };
