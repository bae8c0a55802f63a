import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { startMailSink } from "./mail-sink.ts";
import { inquiryPage, mailPage, notFoundPage, overviewPage, styleHash } from "./pages.ts";
import { MODES, type Mode, ReceiverStore } from "./store.ts";
import { answer, readBody, receiveWebhook } from "./webhooks.ts";

export interface DemoReceiver {
  port: number;
  smtpPort: number;
  stop(): Promise<void>;
}

export interface ReceiverOptions {
  /** 0: any free port. */
  port: number;
  smtpPort: number;
  /** Folder for what was received. */
  folder: string;
  /** The demo's schools derive their webhook secrets from it. */
  indexKey: string;
}

const PAGE_HEADERS = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "content-security-policy": `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
};

/**
 * The schools' side of demo and tests in one process: a webhook for each school, a mail server, pages to look
 * at what came, and the same as JSON. Reachable from this machine only.
 */
export async function startDemoReceiver(options: ReceiverOptions): Promise<DemoReceiver> {
  const store = new ReceiverStore(options.folder);
  const modes = new Map<string, Mode>();
  const modeOf = (school: string) => modes.get(school) ?? modes.get(EVERY) ?? "ok";
  const side = { store, modes, webhooks: { store, indexKey: options.indexKey, modeOf } };
  const server = createServer((request, response) => {
    route(side, request, response).catch(() => {
      if (!response.headersSent) answer(response, 500, { error: "internal" });
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, "127.0.0.1", resolve);
  });
  const mail = await startMailSink(store, options.smtpPort);
  return {
    port: (server.address() as AddressInfo).port,
    smtpPort: mail.port,
    async stop() {
      server.closeAllConnections();
      await Promise.all([new Promise((resolve) => server.close(resolve)), mail.stop()]);
    },
  };
}

/** The mode of schools without a mode of their own. */
const EVERY = "*";

interface Side {
  store: ReceiverStore;
  modes: Map<string, Mode>;
  webhooks: Parameters<typeof receiveWebhook>[0];
}

async function route(side: Side, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const host = request.headers.host ?? "";
  if (!/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(host))
    return answer(response, 421, { error: "unknown host" });
  const url = new URL(request.url ?? "/", `http://${host}`);
  const [first = "", second = ""] = url.pathname.slice(1).split("/").map(decode);
  const { store } = side;
  switch (`${request.method} /${first}`) {
    case "POST /webhooks":
      return receiveWebhook(side.webhooks, second, request, response);
    case "GET /":
      return send(
        response,
        overviewPage({
          mode: side.modes.get(EVERY) ?? "ok",
          inquiries: store.listInquiries(),
          revocations: store.listRevocations(),
          arrivals: store.listArrivals(),
          mails: store.listMails(),
        }),
      );
    case "GET /inquiries":
      return send(
        response,
        [...store.listInquiries({ id: second }), ...store.listRevocations({ id: second })].map(
          inquiryPage,
        )[0],
      );
    case "GET /mails":
      return send(response, store.listMails({ id: second }).map(mailPage)[0]);
    case "POST /mode":
      return changeModeByForm(side, request, response, host);
    case "GET /api":
      return answerApi(side, second, url.searchParams, response);
    case "POST /api":
      return changeModeByJson(side, second, request, response);
    default:
      return send(response, undefined);
  }
}

function answerApi({ store }: Side, what: string, query: URLSearchParams, response: ServerResponse): void {
  const filter = Object.fromEntries(query);
  const answers: Record<string, () => unknown> = {
    inquiries: () => store.listInquiries(filter),
    revocations: () => store.listRevocations(filter),
    arrivals: () => store.listArrivals(),
    mails: () => store.listMails(filter),
    health: () => ({ status: "ok" }),
  };
  const found = Object.hasOwn(answers, what) ? answers[what] : undefined;
  answer(response, found ? 200 : 404, found ? found() : { error: "unknown" });
}

async function changeModeByForm(
  { modes }: Side,
  request: IncomingMessage,
  response: ServerResponse,
  host: string,
): Promise<void> {
  if (request.headers.origin !== `http://${host}`) return answer(response, 403, { error: "foreign origin" });
  const mode = readMode(new URLSearchParams(await readBody(request)).get("mode"));
  if (mode) modes.set(EVERY, mode);
  response.writeHead(303, { location: "/" }).end();
}

/** `{"mode": "down", "school": "northfield-college"}`; without school: all of them, and no school has its own any more. */
async function changeModeByJson(
  { modes }: Side,
  what: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const isJson = request.headers["content-type"]?.startsWith("application/json");
  const { mode: wanted, school } = what === "mode" && isJson ? parseObject(await readBody(request)) : {};
  const mode = readMode(wanted);
  if (!mode) return answer(response, 400, { error: `mode must be one of ${MODES.join(", ")}` });
  if (typeof school !== "string") modes.clear();
  modes.set(typeof school === "string" ? school : EVERY, mode);
  return answer(response, 200, { mode });
}

function parseObject(text: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === "object" && parsed !== null ? { ...parsed } : {};
  } catch {
    return {};
  }
}

function readMode(value: unknown): Mode | undefined {
  return MODES.find((mode) => mode === value);
}

function send(response: ServerResponse, html: string | undefined): void {
  response.writeHead(html === undefined ? 404 : 200, PAGE_HEADERS).end(html ?? notFoundPage());
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return "";
  }
}
