import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findProgram } from "#scripts/support/apt.ts";
import { documents } from "../support/documents.ts";
import { expect, test } from "../support/test.ts";

const CHECKER = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");

interface Message {
  type: string;
  url: string;
  message: string;
  extract?: string;
}

test("the Nu HTML checker finds no error in any document @desktop", async ({ request }) => {
  test.setTimeout(180_000);
  const java = await findProgram("java", "default-jre-headless");
  const folder = mkdtempSync(join(tmpdir(), "fairmatch-html-"));
  try {
    for (const path of [...documents, "/no-such-page"]) {
      const html = await (await request.get(path)).text();
      writeFileSync(join(folder, `${path.slice(1).replaceAll("/", "~")}.html`), html);
    }
    const { messages } = await check(java, folder);
    const errors = messages
      .filter(({ type }) => type === "error" || type === "non-document-error")
      .map(({ url, message, extract }) => `${url.split("/").at(-1)}: ${message} ${extract ?? ""}`);
    expect(errors).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function check(java: string, folder: string): Promise<{ messages: Message[] }> {
  const args = ["-Xss1m", "-jar", CHECKER, "--format", "json", "--stdout", "--exit-zero-always", folder];
  return new Promise((resolve, reject) => {
    execFile(java, args, { maxBuffer: 64 * 1024 * 1024 }, (error, stdout) =>
      error ? reject(error) : resolve(JSON.parse(stdout)),
    );
  });
}
