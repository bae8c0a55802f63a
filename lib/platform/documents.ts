import "server-only";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { appDb } from "./db.ts";
import { env } from "./env.ts";
import { reportUnknownError } from "./errors.ts";
import { INTERNAL_HEADER, internalToken } from "./internal-request.ts";
import { log } from "./log.ts";
import { processWide } from "./process.ts";

const POLL_MS = 2_000;
const RENDER_TIMEOUT_MS = 10_000;

interface DocumentState {
  /** Each document was rendered once with the database, since this process started. */
  isWarm: boolean;
  /** Newest id and number of the rows of `document_change` that the documents show. */
  seenChanges: string | null;
}

const state = () => processWide<DocumentState>("documents", () => ({ isWarm: false, seenChanges: null }));

/**
 * Keeps prerendered documents true: renders each once after the start (the build had no database) and again
 * when `document_change` says that something they show was changed. A refresh that fails keeps the old page.
 */
export function keepDocumentsFresh(): void {
  processWide("documents.timer", () => {
    const timer = setInterval(() => void refreshWhenChanged(), POLL_MS);
    timer.unref();
    setTimeout(() => void refreshWhenChanged(), 100).unref();
    return timer;
  });
}

/** Throws until each document was rendered with the database. */
export async function checkDocuments(): Promise<void> {
  if (!state().isWarm) await refreshWhenChanged();
  if (!state().isWarm) throw new Error("documents are not rendered yet");
}

/** One round at a time; whoever comes meanwhile waits for the same one. */
function refreshWhenChanged(): Promise<void> {
  const rounds = processWide<{ current: Promise<void> | null }>("documents.round", () => ({ current: null }));
  rounds.current ??= refresh().finally(() => {
    rounds.current = null;
  });
  return rounds.current;
}

async function refresh(): Promise<void> {
  try {
    // Ids are given out before the commit: a lower one may appear after a higher one, and only the number tells.
    const { _max, _count } = await appDb().documentChange.aggregate({ _max: { id: true }, _count: true });
    const changes = `${_max.id}/${_count}`;
    if (state().isWarm && changes === state().seenChanges) return;
    const documents = [...(await listPrerendered()).documents];
    await mark(documents);
    for (const document of documents) await render(document);
    Object.assign(state(), { isWarm: true, seenChanges: changes });
    log().info({ documents: documents.length }, "documents rendered");
  } catch (error) {
    reportUnknownError(error, "documents");
  }
}

/** What the build made ahead, by path: what needs no database. */
export interface Prerendered {
  prerendered: ReadonlySet<string>;
  /** Those that are rendered again while the server runs. The others, such as pictures, stay as they are. */
  documents: ReadonlySet<string>;
}

export async function listPrerendered(): Promise<Prerendered> {
  const routes = await readPrerendered();
  const all = Object.keys(routes);
  return {
    prerendered: new Set(all),
    documents: new Set(all.filter((route) => routes[route]?.initialRevalidateSeconds !== false)),
  };
}

async function readPrerendered(): Promise<Record<string, { initialRevalidateSeconds: number | false }>> {
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), ".next", "prerender-manifest.json");
  return JSON.parse(await readFile(file, "utf8")).routes;
}

/** Only a route of this server can mark pages as out of date, so it asks itself. */
async function mark(documents: string[]): Promise<void> {
  const answer = await ask("/api/documents/refresh", { method: "POST", body: JSON.stringify(documents) });
  if (!answer.ok) throw new Error(`marking documents was answered with ${answer.status}`);
}

/** Asks until the page that comes was rendered after the mark. */
async function render(document: string): Promise<void> {
  const until = performance.now() + RENDER_TIMEOUT_MS;
  while (performance.now() < until) {
    const answer = await ask(document, {});
    await answer.arrayBuffer();
    if (answer.headers.get("x-nextjs-cache") !== "STALE") return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`the document ${document} stays as it was`);
}

function ask(url: string, init: RequestInit): Promise<Response> {
  const { HOSTNAME, PORT } = env();
  const host = HOSTNAME === "0.0.0.0" || HOSTNAME === "::" ? "127.0.0.1" : HOSTNAME;
  return fetch(new URL(url, `http://${host.includes(":") ? `[${host}]` : host}:${PORT}`), {
    ...init,
    headers: { [INTERNAL_HEADER]: internalToken() },
    signal: AbortSignal.timeout(RENDER_TIMEOUT_MS),
  });
}
