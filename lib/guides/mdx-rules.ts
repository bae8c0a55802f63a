import type { GuideHeading } from "./schema.ts";

interface Node {
  type: string;
  depth?: number;
  value?: string;
  name?: string | null;
  children?: Node[];
  data?: Record<string, unknown>;
}

/**
 * Lets a guide use text and the named components only: no imports, no expressions, no raw HTML. Content can
 * then never run code of its own.
 */
export function onlyComponents(allowed: ReadonlySet<string>) {
  return () => (tree: unknown) => visit(tree as Node, (node) => refuse(node, allowed));
}

function refuse(node: Node, allowed: ReadonlySet<string>): void {
  if (["mdxjsEsm", "mdxFlowExpression", "mdxTextExpression", "html"].includes(node.type))
    throw new Error(`A guide may hold text and components only, found ${node.type}: ${node.value ?? ""}`);
  if (node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement") {
    if (!node.name || !allowed.has(node.name))
      throw new Error(`<${node.name ?? ""}> is not a component that guides may use.`);
  }
}

/** Gives each heading an id made of its words and notes the sections (second level) for the contents list. */
export function namedHeadings(sections: GuideHeading[]) {
  return () => (tree: unknown) => {
    const taken = new Set<string>();
    visit(tree as Node, (node) => {
      if (node.type !== "heading") return;
      const text = textOf(node);
      const id = idOf(text);
      if (taken.has(id)) throw new Error(`Two headings read "${text}".`);
      taken.add(id);
      node.data = { ...node.data, hProperties: { id } };
      if (node.depth === 2) sections.push({ id, text });
    });
  };
}

/** "How to become one?" becomes "how-to-become-one". */
export function idOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

function textOf(node: Node): string {
  return node.value ?? (node.children ?? []).map(textOf).join("");
}

function visit(node: Node, act: (node: Node) => void): void {
  act(node);
  for (const child of node.children ?? []) visit(child, act);
}
