import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface ReceivedPost {
  id: string;
  headers: Record<string, string>;
  body: string;
}

type Answer = (post: ReceivedPost, response: ServerResponse, request: IncomingMessage) => void;

/** A school's side that keeps what it got and answers as the test says; accepts everything until told otherwise. */
export interface Receiver {
  url: string;
  /** As WEBHOOK_ALLOW_HOSTS wants it. */
  host: string;
  received: ReceivedPost[];
  /** Most posts that were being answered at once. */
  mostAtOnce: () => number;
  answer: Answer;
  /** Resolves with the next post that arrives. */
  next(): Promise<ReceivedPost>;
  stop(): Promise<void>;
}

export const accept: Answer = (_post, response) => {
  response.writeHead(200, { "content-type": "application/json" }).end('{"status":"accepted"}');
};

/** Listens on a free port of this machine, or on the given one. */
export async function startReceiver(port = 0): Promise<Receiver> {
  let waiting: ((post: ReceivedPost) => void)[] = [];
  let atOnce = 0;
  let most = 0;
  const server = createServer(async (request, response) => {
    atOnce += 1;
    most = Math.max(most, atOnce);
    response.on("close", () => {
      atOnce -= 1;
    });
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    );
    const post = { id: headers["webhook-id"] ?? "", headers, body: Buffer.concat(chunks).toString("utf8") };
    receiver.received.push(post);
    const told = waiting;
    waiting = [];
    receiver.answer(post, response, request);
    for (const tell of told) tell(post);
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const receiver: Receiver = {
    url: `http://${host}/intake`,
    host,
    received: [],
    mostAtOnce: () => most,
    answer: accept,
    next: () => new Promise((resolve) => waiting.push(resolve)),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return receiver;
}
