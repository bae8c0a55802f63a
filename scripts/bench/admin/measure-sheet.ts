import { readdirSync, readFileSync, readlinkSync, writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { demoSignIns } from "#prisma/demo/sign-ins.ts";
import { withConnection } from "../../database/connect.ts";
import { PlainError } from "../../support/plain-error.ts";
import type { BenchSite } from "../bench-site.ts";
import { watchLocks } from "./watch-locks.ts";

const ROWS = 20_000;
const STEP_TIMEOUT_MS = 180_000;

interface Measured {
  seconds: number;
  /** Of the whole web server, its match in memory among it. */
  peakMegabytes: number;
  lockMs?: number;
}

/** Sends a sheet of 20,000 changed programs in as an editor would, and measures each step of it at the server. */
export async function measureSheet(site: BenchSite): Promise<void> {
  const cookie = await signIn(site);
  const { text, ids } = await sheetOf(site.ownerUrl);
  const server = findServer(site.port);
  const before = residentMegabytes(server, "VmRSS");
  const measure = async (work: () => Promise<void>): Promise<Measured> => {
    writeFileSync(`/proc/${server}/clear_refs`, "5");
    const startedAt = performance.now();
    await work();
    const seconds = (performance.now() - startedAt) / 1_000;
    return { seconds, peakMegabytes: residentMegabytes(server, "VmHWM") };
  };
  const locked = async (work: () => Promise<void>): Promise<Measured> => {
    const stop = await watchLocks(site.ownerUrl, ids);
    const measured = await measure(work);
    return { ...measured, lockMs: await stop() };
  };
  let address = "";
  const read = await measure(async () => {
    address = await upload(site, cookie, text);
  });
  const id = address.split("/").at(-1) ?? "";
  const take = (step: string, state: string, body: URLSearchParams) => async () => {
    await post(site, cookie, `${address}/${step}`, body);
    await untilState(site.ownerUrl, id, state);
  };
  const check = await measure(take("check", "checked", HEADINGS));
  const apply = await locked(take("apply", "applied", new URLSearchParams()));
  const undo = await locked(take("undo", "undone", new URLSearchParams()));
  print({ read, check, apply, undo }, Buffer.byteLength(text), before);
}

const COLUMNS = ["id", "schoolId", "name", "cipCode", "level", "costOnlineCents", "factsSource", "factsAsOf"];
const HEADINGS = new URLSearchParams(COLUMNS.map((field, place) => [`column-${place}`, field]));

/** Every second program at another price, checked today. */
async function sheetOf(ownerUrl: string): Promise<{ text: string; ids: string[] }> {
  return withConnection(ownerUrl, "fairmatch bench", async (client) => {
    const { rows } = await client.query<{ id: string; line: string }>(
      `SELECT program.id, concat_ws(';', program.id, school.slug, '"' || program.name || '"', cip_code, level,
         1000 + length(program.slug) * 7, 'The school''s catalogue', '2026-11-26') AS line
       FROM program JOIN school ON school.id = school_id
       WHERE program.slug LIKE 'bench-program-%' AND right(program.slug, 1) IN ('0', '2', '4', '6', '8')
       ORDER BY program.id LIMIT $1`,
      [ROWS],
    );
    const head =
      "Program ID;School;Program;CIP code;Level;Cost online (USD);Source of the facts;Facts checked on";
    return { text: [head, ...rows.map(({ line }) => line)].join("\n"), ids: rows.map(({ id }) => id) };
  });
}

async function signIn(site: BenchSite): Promise<string> {
  const editor = demoSignIns.find(({ role }) => role === "editor");
  const body = new URLSearchParams({ email: editor?.email ?? "", password: editor?.password ?? "" });
  const answer = await post(site, "", "/admin/sign-in/submit", body);
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
  if (cookies.length === 0) throw new PlainError("The demo editor could not sign in.");
  return cookies.join("; ");
}

async function upload(site: BenchSite, cookie: string, text: string): Promise<string> {
  const form = new FormData();
  form.set("kind", "program");
  form.set("file", new Blob([text], { type: "text/csv" }), "programs.csv");
  const answer = await post(site, cookie, "/admin/imports/upload", form);
  const location = answer.headers.get("location") ?? "";
  if (!/^\/admin\/imports\/[0-9a-f-]{36}$/.test(location)) throw new PlainError(`Not taken: ${location}`);
  return location;
}

async function post({ origin }: BenchSite, cookie: string, path: string, body: FormData | URLSearchParams) {
  const headers = { Origin: origin, Cookie: cookie };
  const answer = await fetch(`${origin}${path}`, { method: "POST", body, headers, redirect: "manual" });
  if (answer.status !== 303) throw new PlainError(`${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}

/** Asks the database, not the page, so that nothing but the step takes the server's time. */
async function untilState(ownerUrl: string, id: string, wanted: string): Promise<void> {
  await withConnection(ownerUrl, "fairmatch bench", async (client) => {
    for (const until = performance.now() + STEP_TIMEOUT_MS; performance.now() < until; await wait(50)) {
      const { rows } = await client.query<{ state: string; problem: string | null }>(
        "SELECT state, problem FROM sheet_import WHERE id = $1",
        [id],
      );
      if (rows[0]?.state === wanted) return;
      if (rows[0]?.problem) throw new PlainError(rows[0].problem);
    }
    throw new PlainError(`The sheet was not ${wanted} within ${STEP_TIMEOUT_MS / 1_000} s.`);
  });
}

/** The process that listens on the port. Next gives its process another name, so the socket tells. */
function findServer(port: number): string {
  const local = `:${port.toString(16).toUpperCase().padStart(4, "0")}`;
  const sockets = ["/proc/net/tcp", "/proc/net/tcp6"]
    .flatMap((file) => readFileSync(file, "utf8").split("\n"))
    .map((line) => line.trim().split(/\s+/))
    .filter(([, address, , state]) => address?.endsWith(local) && state === LISTENS)
    .map((fields) => `socket:[${fields[9]}]`);
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name)))
    if (openFiles(pid).some((file) => sockets.includes(file))) return pid;
  throw new PlainError("The web server's process was not found: this is measured on Linux only.");
}

const LISTENS = "0A";

function openFiles(pid: string): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).map((fd) => readlinkSync(`/proc/${pid}/fd/${fd}`));
  } catch {
    // It has ended, or is somebody else's.
    return [];
  }
}

function residentMegabytes(pid: string, field: "VmRSS" | "VmHWM"): number {
  const kilobytes = new RegExp(`^${field}:\\s+(\\d+) kB`, "m").exec(
    readFileSync(`/proc/${pid}/status`, "utf8"),
  )?.[1];
  return Math.round(Number(kilobytes) / 1_000);
}

function print(steps: Record<string, Measured>, bytes: number, before: number): void {
  console.log(
    `\nA sheet of 20,000 changed programs (${(bytes / 1_000_000).toFixed(1)} MB); web server before it: ${before} MB`,
  );
  console.table(
    Object.fromEntries(
      Object.entries(steps).map(([name, { seconds, peakMegabytes, lockMs }]) => [
        name,
        {
          seconds: Number(seconds.toFixed(1)),
          "peak MB": peakMegabytes,
          "locks held, ms": lockMs === undefined ? "none" : Math.round(lockMs),
        },
      ]),
    ),
  );
}
