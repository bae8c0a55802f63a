import { env } from "./env.ts";
import { storableText } from "./storable.ts";

const MAX_BODY_BYTES = 64 * 1024;
const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** A fields object without prototype; a field sent once is a string, sent several times an array. */
export type FormFields = Record<string, string | string[]>;

/**
 * Whether a post comes from our own pages: its Origin is APP_ORIGIN (in demo also another name of this
 * machine with the same port). Browsers send Origin with every POST; without one, or with "null", it is refused.
 */
export function isSameOrigin(request: { headers: Pick<Headers, "get"> }): boolean {
  const sent = request.headers.get("origin");
  if (!sent || sent === "null") return false;
  const own = new URL(env().APP_ORIGIN);
  if (sent === own.origin) return true;
  if (env().FAIRMATCH_MODE === "standard" || !LOOPBACK.has(own.hostname)) return false;
  const other = URL.parse(sent);
  return (
    other !== null &&
    other.protocol === own.protocol &&
    other.port === own.port &&
    LOOPBACK.has(other.hostname)
  );
}

/**
 * Reads an HTML form post (urlencoded or multipart without files) of at most 64 kB. Null when it is larger,
 * of another type or broken. What Postgres can't hold is taken out of the text.
 */
export async function readFormFields(request: Request): Promise<FormFields | null> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)/i.test(type)) return null;
  const body = await readLimited(request, MAX_BODY_BYTES);
  if (!body) return null;
  try {
    const form = await new Response(body, { headers: { "content-type": type } }).formData();
    const fields: FormFields = Object.create(null);
    for (const [key, value] of form) {
      if (typeof value !== "string") continue;
      const text = storableText(value);
      const before = fields[key];
      fields[key] = before === undefined ? text : [...(Array.isArray(before) ? before : [before]), text];
    }
    return fields;
  } catch {
    return null;
  }
}

/** A form with a file. */
export interface Upload {
  fields: FormFields;
  /** Null where none was chosen. */
  file: { name: string; bytes: Uint8Array } | null;
}

/** Reads a multipart form with one file of at most `mostBytes`; null when it is larger, of another type or broken. */
export async function readUpload(request: Request, mostBytes: number): Promise<Upload | null> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data/i.test(type)) return null;
  const body = await readLimited(request, mostBytes + MAX_BODY_BYTES);
  if (!body) return null;
  try {
    const form = await new Response(body, { headers: { "content-type": type } }).formData();
    const fields: FormFields = Object.create(null);
    let file: Upload["file"] = null;
    for (const [key, value] of form) {
      if (typeof value === "string") fields[key] = storableText(value);
      else if (value.name !== "")
        file = { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) };
    }
    return { fields, file };
  } catch {
    return null;
  }
}

/** The body of a request; null when it is longer than `mostBytes`. */
export async function readLimited(
  request: Request,
  mostBytes: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(request.headers.get("content-length") ?? 0) > mostBytes) return null;
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body) {
    size += chunk.byteLength;
    if (size > mostBytes) return null;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/** 303 with a relative Location: the server may not know under which name it is reached. */
export function seeOther(path: string, headers?: HeadersInit): Response {
  const all = new Headers(headers);
  all.set("Location", path);
  all.set("Cache-Control", "no-store");
  return new Response(null, { status: 303, headers: all });
}

/**
 * Sends whoever posted a form on to a page: a browser by redirect; a script of ours, which asks for JSON and leads
 * the browser there itself, by `{ goTo }`.
 */
export function leadTo(request: Request, path: string, headers?: HeadersInit): Response {
  if (!request.headers.get("accept")?.includes("application/json")) return seeOther(path, headers);
  const all = new Headers(headers);
  all.set("Cache-Control", "no-store");
  return Response.json({ goTo: path }, { headers: all });
}

/** The client's address: the socket's as Next reports it, or the entry that TRUST_PROXY trusted proxies vouch for. */
export function clientAddress(headers: Headers): string {
  const hops = env().TRUST_PROXY;
  const chain = (headers.get("x-forwarded-for") ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);
  if (hops === 0) return chain.at(-1) ?? "unknown";
  return chain.at(-hops) ?? "unknown";
}
