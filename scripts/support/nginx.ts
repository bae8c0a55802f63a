import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findProgram } from "./apt.ts";
import { findFreePort } from "./ports.ts";
import { root } from "./root.ts";
import { run } from "./run.ts";

export interface Nginx {
  origin: string;
  stop: () => Promise<void>;
}

/**
 * Runs nginx with docs/nginx in front of an app, from a scratch folder; only its own lines are changed. `more` is added
 * to the `http` context.
 */
export async function startNginx(folder: string, appPort: number, more = ""): Promise<Nginx> {
  const nginx = await findProgram("nginx", "nginx-light");
  const port = await findFreePort();
  for (const name of ["cache", "temp"]) mkdirSync(join(folder, name), { recursive: true });
  const ours = (name: string) => readFileSync(join(root, "docs/nginx", name), "utf8");
  writeFileSync(join(folder, "fairmatch-cache.conf"), ours("fairmatch-cache.conf"));
  const site = ours("fairmatch.conf")
    .replace("server 127.0.0.1:3000;", `server 127.0.0.1:${appPort};`)
    .replaceAll("/var/cache/nginx/", `${join(folder, "cache")}/`)
    .replace("listen 80;", `listen 127.0.0.1:${port};`)
    .replaceAll("/etc/nginx/fairmatch-cache.conf", join(folder, "fairmatch-cache.conf"));
  const file = join(folder, "nginx.conf");
  writeFileSync(
    file,
    `${process.getuid?.() === 0 ? "user root;\n" : ""}worker_processes 1;
pid ${join(folder, "nginx.pid")};
error_log ${join(folder, "error.log")};
daemon off;
events { worker_connections 1024; }
http {
  types { text/html html; }
  access_log off;
  ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind) => `${kind}_temp_path ${join(folder, "temp", kind)};`).join("\n  ")}
${site}
${more}
}
`,
  );
  const test = await run(nginx, ["-t", "-c", file, "-e", join(folder, "error.log")]);
  if (test.code !== 0) throw new Error(test.output);
  const child = spawn(nginx, ["-c", file, "-e", join(folder, "error.log")], { stdio: "ignore" });
  await untilAnswering(port, child);
  return { origin: `http://localhost:${port}`, stop: () => stop(child) };
}

async function untilAnswering(port: number, child: ChildProcess): Promise<void> {
  const until = performance.now() + 10_000;
  while (performance.now() < until && child.exitCode === null) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health/live`).catch(() => null);
    if (answer) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("nginx did not start.");
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGQUIT");
  await ended;
}
