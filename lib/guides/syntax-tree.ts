/** What we use of the syntax tree of a guide's text (mdast with the nodes of MDX). */
export interface Node {
  type: string;
  depth?: number;
  value?: string;
  url?: string;
  name?: string | null;
  attributes?: Attribute[];
  children?: Node[];
  position?: { start: { line: number; column: number } };
  data?: Record<string, unknown>;
}

interface Attribute {
  type: string;
  name?: string;
  value?: unknown;
}

export function isElement(node: Node): boolean {
  return node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";
}

/** Calls `act` for each node with those around it, the nearest last. */
export function visit(
  node: Node,
  act: (node: Node, around: readonly Node[]) => void,
  around: Node[] = [],
): void {
  act(node, around);
  for (const child of node.children ?? []) visit(child, act, [...around, node]);
}

/** The words of a node without marks; components that print figures have none. */
export function textOf(node: Node): string {
  return node.value ?? (node.children ?? []).map(textOf).join("");
}

export function holds(node: Node, name: string): boolean {
  return node.name === name || (node.children ?? []).some((child) => holds(child, name));
}

/** "How to become one?" becomes "how-to-become-one". */
export function idOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
