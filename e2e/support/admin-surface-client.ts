import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Answer } from "#prisma/testing/access/admin-callers.ts";
import { HANDLER_FIELDS } from "#prisma/testing/access/admin-inputs.ts";
import { serverFolder } from "#scripts/support/build-app.ts";

/** Where to send what, and as whom. */
export interface Sender {
  origin: string;
  /** The Cookie header; empty for nobody. */
  cookie: string;
}

type Params = Record<string, string>;

/** The address of a page or handler: "app/admin/(inside)/leads/[id]/page.tsx" as "/admin/leads/…". */
export function addressOf(file: string, params: Params): string {
  return file
    .replace(/^app/, "")
    .replace(/\/(page\.tsx|route\.ts)$/, "")
    .replaceAll(/\/\([^)]+\)/g, "")
    .replaceAll(/\[(\w+)\]/g, (_, name: string) => params[name] ?? "");
}

async function send({ origin, cookie }: Sender, address: string, init: RequestInit = {}) {
  return fetch(origin + address, {
    redirect: "manual",
    ...init,
    headers: { cookie, origin, ...init.headers },
  });
}

const isSignIn = (location: string | null) => location?.includes("/admin/sign-in") ?? false;

export async function openPage(sender: Sender, file: string, params: Params): Promise<Answer> {
  const answer = await send(sender, addressOf(file, params));
  const text = await answer.text();
  if (isSignIn(answer.headers.get("location")) || text.includes("NEXT_REDIRECT;replace;/admin/sign-in"))
    return "sent to sign in";
  if (answer.status === 404) return "not for this role";
  if (answer.status !== 200) throw new Error(`${file} answers ${answer.status}.`);
  return "let in";
}

export async function askHandler(sender: Sender, file: string, params: Params): Promise<Answer> {
  const { status } = await send(sender, `${addressOf(file, params)}?q=nurs`);
  if (status === 401) return "sent to sign in";
  if (status === 404) return "not for this role";
  if (status !== 200) throw new Error(`${file} answers ${status}.`);
  return "let in";
}

export async function postForm(
  sender: Sender,
  file: string,
  params: Params,
  isUpload: boolean,
): Promise<Answer> {
  const folder = /\(inside\)\/(.*)\/route\.ts$/.exec(file)?.[1] ?? "";
  const body = isUpload ? new FormData() : new URLSearchParams();
  for (const [key, value] of Object.entries({ format: "csv", ...HANDLER_FIELDS[folder] }))
    body.set(key, value);
  if (body instanceof FormData) body.set("file", new File(["Name\nNursing\n"], "sheet.csv"));
  const answer = await send(sender, addressOf(file, params), { method: "POST", body });
  await answer.text();
  if (isSignIn(answer.headers.get("location"))) return "sent to sign in";
  if (answer.status === 404) return "not for this role";
  if (answer.status >= 400) throw new Error(`${file} answers ${answer.status}.`);
  return "let in";
}

const manifestSchema = z.object({
  node: z.record(
    z.string(),
    z.object({
      filename: z.string(),
      exportedName: z.string(),
      workers: z.record(z.string(), z.unknown()),
    }),
  ),
});

/** The build's actions by "file name": their id, and a page that has them. */
export function readActions(): Map<string, { id: string; page: string }> {
  const file = join(serverFolder, ".next", "server", "server-reference-manifest.json");
  const { node } = manifestSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  return new Map(
    Object.entries(node).flatMap(([id, { filename, exportedName, workers }]) => {
      const [page] = Object.keys(workers);
      return page ? [[`${filename} ${exportedName}`, { id, page: `${page}.tsx` }]] : [];
    }),
  );
}

/** Sends an action's input as its form does. */
export async function runAction(
  sender: Sender,
  { id, page }: { id: string; page: string },
  params: Params,
  input: unknown,
): Promise<Answer> {
  const answer = await send(sender, addressOf(page, params), {
    method: "POST",
    body: JSON.stringify([input]),
    headers: { "next-action": id, "content-type": "text/plain;charset=UTF-8", accept: "text/x-component" },
  });
  const text = await answer.text();
  if (text.includes('"message":"You are signed out')) return "sent to sign in";
  if (text.includes('"message":"Your role does not allow')) return "not for this role";
  if (!answer.headers.get("x-action-redirect"))
    throw new Error(`${page} answers ${answer.status}: ${text.slice(0, 500)}`);
  return "let in";
}
