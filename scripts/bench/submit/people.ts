import { setTimeout as wait } from "node:timers/promises";
import { signFormTime } from "#lib/bot-defence/form-time.ts";
import { createProofChallenge } from "#lib/bot-defence/proof-of-work.ts";
import { solveProof } from "#lib/bot-defence/solve-proof.ts";
import { DEFAULT_REQUEST_SETTINGS } from "#lib/leads/settings.ts";
import { randomToken } from "#lib/platform/crypto.ts";

/** The form that people fill in: which programs, and the fingerprint of the texts that they see. */
export interface Form {
  origin: string;
  port: number;
  programIds: readonly string[];
  shown: string;
}

/** Opens the form once; its texts are the same for everybody. */
export async function openForm(origin: string, port: number, programIds: readonly string[]): Promise<Form> {
  const query = new URLSearchParams(programIds.map((id) => ["program", id]));
  const page = await (await fetch(`${origin}/request?${query}`)).text();
  const input = page.match(/<input[^>]*>/g)?.find((each) => each.includes('name="shown"'));
  const shown = /value="([^"]*)"/.exec(input ?? "")?.[1];
  if (!shown) throw new Error("The request form could not be opened.");
  return { origin, port, programIds, shown };
}

let people = 0;

/**
 * Posts of so many new people: each with an address, a mailbox, a key and a form time of their own and, where asked for, a proof
 * of work. They ask two schools, one by e-mail, one by e-mail and a call. Resolves when the forms are old enough to be taken.
 */
export async function preparePosts(form: Form, count: number, withProof: boolean): Promise<Buffer[]> {
  const posts: Buffer[] = [];
  for (let each = 0; each < count; each += 1) posts.push(await newPost(form, "/request/submit", withProof));
  await wait((DEFAULT_REQUEST_SETTINGS.minimumSeconds + 0.5) * 1_000);
  return posts;
}

/** The form of a new person as it is posted to a path. */
export async function newPost(form: Form, path: string, withProof = false): Promise<Buffer> {
  return toPost(form, path, await fillIn(form, withProof));
}

async function fillIn({ programIds, shown }: Form, withProof: boolean): Promise<URLSearchParams> {
  const key = randomToken();
  const fields: [string, string][] = [
    ["key", key],
    ["made", signFormTime(key)],
    ["proof", withProof ? await easyProof() : ""],
    ["shown", shown],
    ...programIds.flatMap((id, index): [string, string][] => [
      ["program", id],
      [`consent.${id}.email`, "yes"],
      ...(index === 0 ? ([[`consent.${id}.call`, "yes"]] as [string, string][]) : []),
    ]),
    ["age", "yes"],
    ["name", `Ada Example ${people}`],
    ["email", `bench-${people}-${key.slice(0, 6)}@example.com`],
    ["phone", "617 253 1234"],
    ["zip", "43215"],
    ["days", "1"],
    ["days", "2"],
    ["hours", "evening"],
    ["start", "1_3"],
    ["website", ""],
    ["question", "Does the practicum have to be in my state, and can I begin in the spring?"],
  ];
  return new URLSearchParams(fields);
}

/** Checked as any other, and found at the first try: the work is the browser's, and not what is measured. */
async function easyProof(): Promise<string> {
  return solveProof(await createProofChallenge(DEFAULT_REQUEST_SETTINGS.proofOfWorkCost, 0));
}

function toPost({ origin, port }: Form, path: string, fields: URLSearchParams): Buffer {
  people += 1;
  const body = fields.toString();
  const address = `10.${(people >> 16) & 255}.${(people >> 8) & 255}.${people & 255}`;
  return Buffer.from(
    [
      `POST ${path} HTTP/1.1`,
      `Host: localhost:${port}`,
      `Origin: ${origin}`,
      `X-Forwarded-For: ${address}`,
      "User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/141.0.0.0 Safari/537.36",
      "Content-Type: application/x-www-form-urlencoded",
      `Content-Length: ${Buffer.byteLength(body)}`,
      "",
      body,
    ].join("\r\n"),
  );
}
