import type { Flow, Step } from "./define-step.ts";

/** The flow as a Mermaid flow chart: a box for each section, a branch for each question that is not always asked. */
export function describe<Answers extends object, S extends Step<Answers> & { question: string }>(
  flow: Flow<Answers, S>,
  ends: { start: string; end: string },
): string {
  const lines = ["flowchart TD", `  flow_start([${quote(ends.start)}])`];
  for (const section of flow.sections) {
    lines.push(`  subgraph ${section.key}[${quote(section.label)}]`);
    for (const step of flow.steps.filter((candidate) => candidate.section === section.key))
      lines.push(...boxes(step));
    lines.push("  end");
  }
  lines.push(`  flow_end([${quote(ends.end)}])`);
  return [...lines, ...arrows(flow.steps)].join("\n");
}

function boxes(step: { key: string; question: string; needed?: boolean; whenWords?: string }): string[] {
  const box = `    ${step.key}[${quote(step.needed ? `${step.question} (needed)` : step.question)}]`;
  return step.whenWords ? [`    ${step.key}_asked{${quote(`${step.whenWords}?`)}}`, box] : [box];
}

function arrows(steps: readonly { key: string; whenWords?: string }[]): string[] {
  const lines: string[] = [];
  let from = ["flow_start"];
  for (const { key, whenWords } of steps) {
    const entry = whenWords ? `${key}_asked` : key;
    lines.push(...from.map((origin) => `  ${origin} --> ${entry}`));
    if (whenWords) lines.push(`  ${entry} -- yes --> ${key}`);
    from = whenWords ? [key, `${entry} -- no`] : [key];
  }
  return [...lines, ...from.map((origin) => `  ${origin} --> flow_end`)];
}

function quote(text: string): string {
  return `"${text.replaceAll('"', "#quot;")}"`;
}
