import { closest } from "fastest-levenshtein";
import { COMPONENTS, type ComponentName, isComponentName, PARENTS } from "../components.ts";
import { isElement, type Node, visit } from "../syntax-tree.ts";
import type { Finding, Rule } from "./rule.ts";

const CODE = new Set(["mdxjsEsm", "mdxFlowExpression", "mdxTextExpression", "html"]);
const NAMES = Object.keys(COMPONENTS);

/** Text and the named components with plain attributes: no imports, expressions or raw HTML. Content never runs code. */
export const onlyTextAndComponents: Rule = (tree) => {
  const findings: Finding[] = [];
  visit(tree, (node, around) => {
    if (CODE.has(node.type))
      findings.push({
        node,
        message: `A guide cannot hold code, found: ${(node.value ?? "").slice(0, 60)}`,
        remedy: "Write text or use a component; take out braces, imports and HTML.",
      });
    if (node.type === "image")
      findings.push({
        node,
        message: "A guide's text cannot hold pictures.",
        remedy: "Use the hero picture of the head, or say it in words.",
      });
    if (isElement(node)) findings.push(...checkElement(node, around));
  });
  return findings;
};

function checkElement(node: Node, around: readonly Node[]): Finding[] {
  const name = node.name ?? "";
  if (!isComponentName(name))
    return [
      {
        node,
        message: `<${name}> is not a component that guides may use.`,
        remedy: `Did you mean <${closest(name, NAMES)}>? docs/content-guide.md lists them all.`,
      },
    ];
  const parent = PARENTS[name];
  const findings = checkAttributes(node, name);
  if (parent && !around.some((outer) => outer.name === parent))
    findings.push({
      node,
      message: `<${name}> stands outside of <${parent}>.`,
      remedy: `Put it between <${parent}> and </${parent}>.`,
    });
  return findings;
}

function checkAttributes(node: Node, name: ComponentName): Finding[] {
  const { attributes = [] } = node;
  const code = attributes.find(({ type, value }) => type !== "mdxJsxAttribute" || typeof value === "object");
  if (code && code.value !== null)
    return [
      {
        node,
        message: `An attribute of <${name}> holds code.`,
        remedy: 'Write each attribute as name="text", with double quotes and without braces.',
      },
    ];
  const result = COMPONENTS[name].safeParse(attributesOf(node));
  return (result.error?.issues ?? []).map((issue) => ({
    node,
    message: `<${name}> has a wrong attribute: ${[issue.path.join("."), issue.message].filter(Boolean).join(" ")}.`,
    remedy: `Its attributes are: ${Object.keys(COMPONENTS[name].shape).join(", ") || "none"}. docs/content-guide.md shows each component in use.`,
  }));
}

/** The attributes of a component as they were written; those that are code are left out. */
export function attributesOf(node: Node): Record<string, string> {
  const written: Record<string, string> = {};
  for (const { type, name, value } of node.attributes ?? [])
    if (type === "mdxJsxAttribute" && name && (typeof value === "string" || value === null))
      written[name] = value ?? "";
  return written;
}
