import type { IncomingMessage, ServerResponse } from "node:http";
import { Webhook } from "standardwebhooks";
import { demoWebhookSecret } from "#prisma/demo/webhook-secret.ts";
import type { Arrival, Mode, ReceiverStore } from "./store.ts";

const MAX_BODY_BYTES = 256 * 1024;
/** Long enough for a worker to be killed between a school's taking a request and its saying so. */
const LATE_MS = 1_000;
/** Longer than the worker waits for an answer. */
const SLOW_MS = 20_000;

interface WebhookSide {
  store: ReceiverStore;
  indexKey: string;
  modeOf: (school: string) => Mode;
}

/**
 * A school's side as docs/decisions/0010-delivery.md asks for it: the signature is checked before anything is
 * believed, and a repeat of an id that was accepted is accepted again without counting twice.
 */
export async function receiveWebhook(
  { store, indexKey, modeOf }: WebhookSide,
  school: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request);
  const id = headerOf(request, "webhook-id");
  const note = (result: Arrival["result"], payload: unknown = null) =>
    store.add({ kind: "arrival", at: new Date().toISOString(), school, id, result, payload });
  const mode = modeOf(school);
  if (mode === "down") {
    note("down");
    request.socket.destroy();
    return;
  }
  const payload = verify(body, request, demoWebhookSecret(school, indexKey));
  if (payload === undefined) {
    note("refused signature");
    return answer(response, 401, { status: "error", reason_code: "bad_signature" });
  }
  if (mode === "500") {
    note("500");
    return answer(response, 500, { status: "error", reason_code: "internal" });
  }
  if (mode === "reject") {
    note("reject");
    return answer(response, 422, { status: "rejected", reason_code: "program_closed" });
  }
  if (mode === "slow") {
    note("slow");
    return answerLater(response, SLOW_MS, { status: "error" });
  }
  if (store.hasAccepted(id)) note("known");
  else note("accepted", payload);
  answerLater(response, mode === "late" ? LATE_MS : 0, { status: "accepted", partner_lead_id: id });
}

function answerLater(response: ServerResponse, ms: number, body: unknown): void {
  const timer = setTimeout(() => answer(response, 200, body), ms);
  response.once("close", () => clearTimeout(timer));
}

function verify(body: string, request: IncomingMessage, secret: string): unknown {
  try {
    return new Webhook(secret).verify(body, {
      "webhook-id": headerOf(request, "webhook-id"),
      "webhook-timestamp": headerOf(request, "webhook-timestamp"),
      "webhook-signature": headerOf(request, "webhook-signature"),
    });
  } catch {
    return undefined;
  }
}

function headerOf(request: IncomingMessage, name: string): string {
  const value = request.headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? "";
}

/** The body as text; empty when it is too long, which no signature fits. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) return "";
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

export function answer(response: ServerResponse, status: number, body: unknown): void {
  if (response.destroyed) return;
  response.writeHead(status, { "content-type": "application/json", "cache-control": "no-store" });
  response.end(JSON.stringify(body));
}
