import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";

/** What a person was told: "received", with the address of their receipt. */
export interface Acknowledged {
  email: string;
  receiptToken: string;
  programIds: string[];
  /** Posts of the same form until an answer came. */
  posts: number;
}

/** What happens to posts, seen by all people together. */
export interface Traffic {
  /** Posts that wait for their answer. */
  underWay: number;
  /** Answers that people did not wait for, on purpose. */
  thrownAway: number;
  /** Posts that ended without any answer. */
  unanswered: number;
  /** Posts that a receipt did not follow, by status. */
  refused: Map<number, number>;
  /** Whether everything is up; changes with each kill. */
  calm: { since: number } | null;
  /** Server errors while everything was up: none is excused. */
  faults: string[];
}

export const noTraffic = (): Traffic => ({
  underWay: 0,
  thrownAway: 0,
  unanswered: 0,
  refused: new Map(),
  calm: null,
  faults: [],
});

const PATIENCE_MS = 180_000;
const ANSWER_MS = 10_000;
const PAUSE_MS = 200;
/** One in so many people loses the connection right after the first post. */
const IMPATIENT = 8;

/**
 * Sends one request as a browser does: opens the form, fills it in, posts it, and posts the very same form
 * again for as long as no answer comes. Throws when none came in time. `turn` numbers the people.
 */
export async function submitRequest(
  origin: string,
  programIds: string[],
  turn: number,
  traffic: Traffic,
): Promise<Acknowledged> {
  const until = performance.now() + PATIENCE_MS;
  const email = `prove-${randomUUID()}@example.com`;
  // Each person has an address of their own, so that the limits stay as they are.
  const address = `198.${18 + (turn >> 16)}.${(turn >> 8) & 255}.${turn & 255}`;
  const headers = { "x-forwarded-for": address };
  const query = new URLSearchParams(programIds.map((id) => ["program", id]));
  const page = await insist(until, async () => {
    const response = await fetch(`${origin}/request?${query}`, {
      headers,
      signal: AbortSignal.timeout(ANSWER_MS),
    });
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
    const isImpatient = posts === 1 && turn % IMPATIENT === 0;
    const patience = isImpatient ? Math.random() * 60 : ANSWER_MS;
    return post(origin, { headers: { ...headers, origin }, body, patience, isImpatient }, traffic);
  });
  return { email, receiptToken, programIds, posts };
}

interface Post {
  headers: Record<string, string>;
  body: URLSearchParams;
  patience: number;
  isImpatient: boolean;
}

/** The token of the receipt that the answer leads to; null for any other answer. */
async function post(
  origin: string,
  { headers, body, patience, isImpatient }: Post,
  traffic: Traffic,
): Promise<string | null> {
  const { calm } = traffic;
  traffic.underWay += 1;
  try {
    const response = await fetch(`${origin}/request/submit`, {
      method: "POST",
      headers: { ...headers, "content-type": "application/x-www-form-urlencoded" },
      body,
      redirect: "manual",
      signal: AbortSignal.timeout(patience),
    });
    const token = /^\/receipt\/([\w-]+)$/.exec(response.headers.get("location") ?? "")?.[1];
    if (token) return token;
    traffic.refused.set(response.status, (traffic.refused.get(response.status) ?? 0) + 1);
    if (response.status >= 500 && calm && calm === traffic.calm)
      traffic.faults.push(
        `${response.status}, ${Math.round(performance.now() - calm.since)} ms after everything was up`,
      );
    return null;
  } catch {
    if (isImpatient) traffic.thrownAway += 1;
    else traffic.unanswered += 1;
    return null;
  } finally {
    traffic.underWay -= 1;
  }
}

/** Tries until there is an answer: a refused, cut or useless one counts as none. */
async function insist<T>(until: number, ask: () => Promise<T | null>): Promise<T> {
  for (;;) {
    const answer = await ask().catch(() => null);
    if (answer !== null) return answer;
    if (performance.now() > until) throw new Error("A person gave up: no answer in time.");
    await wait(PAUSE_MS);
  }
}

function hiddenField(page: string, name: string): string {
  const input = page.match(/<input[^>]*>/g)?.find((each) => each.includes(`name="${name}"`));
  const value = /value="([^"]*)"/.exec(input ?? "")?.[1];
  if (!value) throw new Error(`The request form has no field "${name}".`);
  return value;
}
