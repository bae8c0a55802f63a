import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** How the schools' systems behave. */
export const MODES = ["ok", "late", "down", "500", "slow", "reject"] as const;
export type Mode = (typeof MODES)[number];

/** One post that reached a school's webhook. */
export interface Arrival {
  kind: "arrival";
  at: string;
  school: string;
  /** The webhook id, the same in each attempt. */
  id: string;
  /** What the school's side did: "accepted", "known" for a repeat of an accepted id, or how it failed. */
  result: "accepted" | "known" | "refused signature" | Exclude<Mode, "ok" | "late">;
  /** The verified body of an accepted post; null otherwise. */
  payload: unknown;
}

export interface StoredMail {
  kind: "mail";
  at: string;
  id: string;
  to: string[];
  from: string;
  subject: string;
  text: string;
}

/** One inquiry, or withdrawal, as its school knows it. */
export interface ReceivedInquiry {
  id: string;
  school: string;
  receivedAt: string;
  payload: unknown;
  /** Posts with this id, the failed ones included. */
  attempts: { at: string; result: Arrival["result"] }[];
}

interface Filter {
  id?: string;
  school?: string;
}

type Line = Arrival | StoredMail;

const KEPT = 5_000;

/** What the schools' side got, kept in a file of JSON lines and, the newest of it, in memory. */
export class ReceiverStore {
  private readonly file: string;
  private readonly arrivals: Arrival[] = [];
  private readonly mails: StoredMail[] = [];
  private readonly accepted = new Map<string, Arrival>();

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.file = join(folder, "received.jsonl");
    if (!existsSync(this.file)) return;
    const text = readFileSync(this.file, "utf8");
    if (text && !text.endsWith("\n")) appendFileSync(this.file, "\n");
    for (const line of text.split("\n")) {
      const known = parseLine(line);
      if (known) this.remember(known);
    }
  }

  add(line: Line): void {
    appendFileSync(this.file, `${JSON.stringify(line)}\n`, { mode: 0o600 });
    this.remember(line);
  }

  hasAccepted(id: string): boolean {
    return this.accepted.has(id);
  }

  /** Accepted inquiries, newest first. */
  listInquiries(filter: Filter = {}): ReceivedInquiry[] {
    return this.listAccepted(filter).filter(({ payload }) => !isRevocation(payload));
  }

  /** Withdrawals that a school has acknowledged, newest first. */
  listRevocations(filter: Filter = {}): ReceivedInquiry[] {
    return this.listAccepted(filter).filter(({ payload }) => isRevocation(payload));
  }

  private listAccepted(filter: Filter): ReceivedInquiry[] {
    return [...this.accepted.values()]
      .filter(({ id, school }) => (filter.id ?? id) === id && (filter.school ?? school) === school)
      .map(({ id, school, at, payload }) => ({
        id,
        school,
        receivedAt: at,
        payload,
        attempts: this.arrivals
          .filter((arrival) => arrival.id === id)
          .map(({ at: attemptedAt, result }) => ({ at: attemptedAt, result })),
      }))
      .reverse();
  }

  /** Every post, newest first. */
  listArrivals(): Arrival[] {
    return this.arrivals.toReversed();
  }

  /** Mails, newest first. */
  listMails(filter: { id?: string; to?: string } = {}): StoredMail[] {
    return this.mails
      .filter(({ id, to }) => (filter.id ?? id) === id && (filter.to === undefined || to.includes(filter.to)))
      .reverse();
  }

  private remember(line: Line): void {
    if (line.kind === "mail") {
      this.mails.push(line);
      if (this.mails.length > KEPT) this.mails.shift();
      return;
    }
    this.arrivals.push(line);
    if (this.arrivals.length > KEPT) this.arrivals.shift();
    if (line.result === "accepted") this.accepted.set(line.id, line);
  }
}

function isRevocation(payload: unknown): boolean {
  return (payload as { type?: unknown } | null)?.type === "consent.revoked";
}

/** Null for a line that a crash cut off. */
function parseLine(line: string): Line | null {
  try {
    return line ? (JSON.parse(line) as Line) : null;
  } catch {
    return null;
  }
}
