import { connect } from "node:net";

const CONNECTIONS = 32;

/** What was answered to the posts of one run. */
export interface Run {
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  /** How often each kind of answer came, as `describe` puts it. */
  answers: Map<string, number>;
}

export interface Answer {
  status: number;
  location: string;
}

/**
 * Sends posts to a port of this machine over 32 connections, each waiting for its answer before the next, until the time is over
 * or no post is left. Writes to sockets, because a client that is busy itself would make every server look alike.
 */
export async function sendPosts(
  port: number,
  posts: readonly Buffer[],
  seconds: number,
  describe: (answer: Answer) => string,
): Promise<Run> {
  const answers = new Map<string, number>();
  const times: number[] = [];
  const startedAt = performance.now();
  const end = startedAt + seconds * 1_000;
  let next = 0;

  const one = () =>
    new Promise<void>((resolve, reject) => {
      const socket = connect(port, "127.0.0.1");
      socket.setNoDelay(true);
      let sentAt = 0;
      let received = "";
      const send = () => {
        const post = performance.now() < end ? posts[next] : undefined;
        if (!post) return void socket.end(resolve);
        next += 1;
        sentAt = performance.now();
        socket.write(post);
      };
      socket.on("connect", send);
      socket.on("error", reject);
      socket.on("data", (chunk) => {
        received += chunk.toString("latin1");
        const answer = readAnswer(received);
        if (!answer) return;
        received = "";
        times.push(performance.now() - sentAt);
        const words = describe(answer);
        answers.set(words, (answers.get(words) ?? 0) + 1);
        send();
      });
    });
  await Promise.all(Array.from({ length: CONNECTIONS }, one));
  const took = (performance.now() - startedAt) / 1_000;
  times.sort((a, b) => a - b);
  const at = (part: number) => times[Math.floor((times.length - 1) * part)] ?? Number.NaN;
  return { perSecond: times.length / took, p50: at(0.5), p99: at(0.99), answers };
}

/** The whole answer, or null while some of it is still to come. */
function readAnswer(text: string): Answer | null {
  const headEnd = text.indexOf("\r\n\r\n");
  if (headEnd < 0) return null;
  const head = text.slice(0, headEnd);
  const length = /^content-length: (\d+)/im.exec(head)?.[1];
  const isWhole = length
    ? text.length >= headEnd + 4 + Number(length)
    : !/^transfer-encoding: chunked/im.test(head) || text.endsWith("0\r\n\r\n");
  if (!isWhole) return null;
  return { status: Number(text.slice(9, 12)), location: /^location: (\S+)/im.exec(head)?.[1] ?? "" };
}
