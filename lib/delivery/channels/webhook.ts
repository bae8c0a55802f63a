import http from "node:http";
import https from "node:https";
import type { Answer } from "../outcome.ts";
import { publicAgent } from "../public-agent.ts";
import { checkTargetUrl, type TargetPolicy } from "../target-url.ts";

/** What became of a post: an answer, or a failure on the way. */
export type PostResult =
  | { kind: "answer"; answer: Answer }
  | { kind: "failure"; note: string; mayHaveArrived: boolean };

const MAX_ANSWER_BYTES = 64 * 1024;
const CONNECT_MS = 5_000;

/**
 * Posts JSON to a partner. Follows no redirect, reads at most 64 kB, and has an answer or a failure after
 * `timeoutMs` in total. Addresses that are not public are refused twice: as text and when connecting.
 */
export function postJson(
  target: string,
  { body, headers, timeoutMs, policy }: PostOptions,
): Promise<PostResult> {
  const checked = checkTargetUrl(target, policy);
  if (!checked.ok) return Promise.resolve(failure(`refused: ${checked.reason}`, false));
  const { url, isAllowedHost } = checked;
  const { request: send } = url.protocol === "https:" ? https : http;
  return new Promise((resolve) => {
    let wasSent = false;
    const request = send(url, {
      method: "POST",
      agent: publicAgent(url, isAllowedHost),
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        "content-type": "application/json",
        "content-length": Buffer.byteLength(body),
        "user-agent": "Fairmatch-Delivery/1",
        ...headers,
      },
    });
    request.on("socket", (socket) => {
      if (!socket.connecting) return;
      const timer = setTimeout(() => request.destroy(new ConnectTimeout()), CONNECT_MS);
      socket.once(url.protocol === "https:" ? "secureConnect" : "connect", () => clearTimeout(timer));
      socket.once("close", () => clearTimeout(timer));
    });
    request.on("finish", () => {
      wasSent = true;
    });
    request.on("error", (error) => resolve(failure(noteOf(error), wasSent)));
    request.on("response", (response) => {
      readBody(response).then(
        (text) => {
          const retryAfter = response.headers["retry-after"] ?? null;
          resolve({ kind: "answer", answer: { status: response.statusCode ?? 0, retryAfter, body: text } });
          request.destroy();
        },
        (error) => resolve(failure(noteOf(error), true)),
      );
    });
    request.end(body);
  });
}

interface PostOptions {
  body: string;
  headers: Record<string, string>;
  timeoutMs: number;
  policy: TargetPolicy;
}

async function readBody(response: http.IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_ANSWER_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

class ConnectTimeout extends Error {
  readonly code = "CONNECT_TIMEOUT";
}

/** Only the code: an error's message may hold addresses or what a partner sent. */
function noteOf(error: unknown): string {
  if (error instanceof Error && error.name === "AbortError") return "no answer in time";
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "CONNECT_TIMEOUT") return "no connection in time";
  return typeof code === "string" && /^\w{1,60}$/.test(code) ? `failed: ${code}` : "failed on the way";
}

function failure(note: string, mayHaveArrived: boolean): PostResult {
  return { kind: "failure", note, mayHaveArrived };
}
