import { randomUUID } from "node:crypto";

/** What a person was told: "received", with the address of their receipt. */
export interface Acknowledged {
  email: string;
  receiptToken: string;
  programIds: string[];
  /** Posts of the same form until an answer came. */
  posts: number;
}

const PATIENCE_MS = 150_000;
const ANSWER_MS = 8_000;
const PAUSE_MS = 250;

/**
 * Sends one request as a browser does: opens the form, fills it in, posts it, and posts the very same form
 * again for as long as no answer comes. `underWay` counts the posts that wait for their answer. Throws when
 * none came in time.
 */
export async function submitRequest(
  origin: string,
  programIds: string[],
  underWay: { posts: number },
): Promise<Acknowledged> {
  const until = performance.now() + PATIENCE_MS;
  const email = `prove-${randomUUID()}@example.com`;
  const query = new URLSearchParams(programIds.map((id) => ["program", id]));
  const page = await insist(until, async () => {
    const response = await fetch(`${origin}/request?${query}`, { signal: AbortSignal.timeout(ANSWER_MS) });
    return response.ok ? await response.text() : null;
  });
  const body = new URLSearchParams([
    ["key", hiddenField(page, "key")],
    ["made", hiddenField(page, "made")],
    ["shown", hiddenField(page, "shown")],
    ...programIds.flatMap((id) => [
      ["program", id],
      [`consent.${id}.email`, "yes"],
    ]),
    ["age", "yes"],
    ["name", "Ada Example"],
    ["email", email],
    ["zip", "43215"],
  ]);
  let posts = 0;
  const receiptToken = await insist(until, async () => {
    posts += 1;
    underWay.posts += 1;
    const response = await fetch(`${origin}/request/submit`, {
      method: "POST",
      headers: { origin, "content-type": "application/x-www-form-urlencoded" },
      body,
      redirect: "manual",
      signal: AbortSignal.timeout(ANSWER_MS),
    }).finally(() => {
      underWay.posts -= 1;
    });
    return /^\/receipt\/([\w-]+)$/.exec(response.headers.get("location") ?? "")?.[1] ?? null;
  });
  return { email, receiptToken, programIds, posts };
}

/** Tries until there is an answer: a refused, cut or useless one counts as none. */
async function insist<T>(until: number, ask: () => Promise<T | null>): Promise<T> {
  for (;;) {
    const answer = await ask().catch(() => null);
    if (answer !== null) return answer;
    if (performance.now() > until) throw new Error("A person gave up: no answer in time.");
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

function hiddenField(page: string, name: string): string {
  const input = page.match(/<input[^>]*>/g)?.find((each) => each.includes(`name="${name}"`));
  const value = /value="([^"]*)"/.exec(input ?? "")?.[1];
  if (!value) throw new Error(`The request form has no field "${name}".`);
  return value;
}
