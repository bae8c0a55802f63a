import { spawn } from "node:child_process";
import { root } from "./root.ts";

export interface RunResult {
  code: number;
  output: string;
}

/** Runs a program to its end and collects what it prints; `onLine` sees each line at once. Never throws for its exit code. */
export async function run(
  command: string,
  args: string[],
  options: { env?: Record<string, string>; onLine?: (line: string) => void } = {},
): Promise<RunResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: {
        ...process.env,
        ...(process.stdout.isTTY || options.env?.FORCE_COLOR ? {} : { NO_COLOR: "1" }),
        ...options.env,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    let line = "";
    const collect = (chunk: Buffer) => {
      const text = chunk.toString("utf8");
      output += text;
      if (!options.onLine) return;
      const lines = (line + text).split("\n");
      line = lines.pop() ?? "";
      for (const complete of lines) options.onLine(complete);
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.once("error", reject);
    child.once("close", (code, signal) =>
      resolve({ code: code ?? 1, output: signal ? `${output}\nended by signal ${signal}` : output }),
    );
  });
}

/** Runs a TypeScript or JavaScript file of ours with this Node. */
export function runNode(
  args: string[],
  options?: { env?: Record<string, string>; onLine?: (line: string) => void },
): Promise<RunResult> {
  return run(process.execPath, ["--import", new URL("./preload.js", import.meta.url).href, ...args], options);
}
