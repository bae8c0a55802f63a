/** A mistake in a guide's file: where it is, what is wrong, and what to do about it. */
export interface Problem {
  /** From the project's folder. */
  file: string;
  /** From 1. */
  line: number;
  column: number;
  message: string;
  remedy: string;
}

/** "content/guides/x.mdx:12:3  what is wrong" and, on a line of its own, the remedy. */
export function describeProblem({ file, line, column, message, remedy }: Problem): string {
  return `${file}:${line}:${column}  ${message}\n    Remedy: ${remedy}`;
}

/** Stops the build, and shows all mistakes of a guide at once. */
export class GuideError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`\n${problems.map(describeProblem).join("\n")}\n`);
    this.name = "GuideError";
    this.problems = problems;
  }
}
