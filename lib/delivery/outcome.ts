/** How one attempt ended. `note` is fit for the record: no personal data, no secret, at most 500 characters. */
export type Outcome =
  | { kind: "accepted" | "rejected" | "duplicate" | "gone"; httpStatus: number | null; note: string | null }
  | {
      kind: "retry";
      httpStatus: number | null;
      note: string;
      /** What the partner asked for with Retry-After. */
      retryAfterMs: number | null;
      /** The request may have arrived although no answer says so: its place under the caps is kept. */
      mayHaveArrived: boolean;
    };

export interface Answer {
  status: number;
  retryAfter: string | null;
  /** At most 64 kB; null when there was more. */
  body: string | null;
}

/**
 * What a partner's HTTP answer means. The table stands in docs/decisions/0010-delivery.md: 2xx is accepted unless
 * the body says otherwise with a documented JSON `status`, redirects are failures, and what a
 * partner can repair (a lost route, a wrong password) is tried again.
 */
export function readAnswer({ status, retryAfter, body }: Answer, at: Date): Outcome {
  if (status >= 200 && status < 300) return readAccepted(status, body);
  const note = noteOf(status, body);
  if (status === 409) return { kind: "duplicate", httpStatus: status, note };
  if (status === 400 || status === 422) return { kind: "rejected", httpStatus: status, note };
  if (status === 410) return { kind: "gone", httpStatus: status, note };
  return {
    kind: "retry",
    httpStatus: status,
    note,
    retryAfterMs: status === 429 || status === 503 ? readRetryAfter(retryAfter, at) : null,
    mayHaveArrived: false,
  };
}

function readAccepted(status: number, body: string | null): Outcome {
  const said = readStatus(body);
  if (said === "rejected" || said === "duplicate")
    return { kind: said, httpStatus: status, note: noteOf(status, body) };
  if (said === "error")
    return {
      kind: "retry",
      httpStatus: status,
      note: noteOf(status, body),
      retryAfterMs: null,
      mayHaveArrived: false,
    };
  return { kind: "accepted", httpStatus: status, note: null };
}

function readStatus(body: string | null): unknown {
  return readField(body, "status");
}

/** Only a code such as "invalid_phone" is kept of what a partner says: its own words may repeat personal data. */
function noteOf(status: number, body: string | null): string {
  const code = readField(body, "reason_code");
  return typeof code === "string" && /^[a-z][a-z0-9_]{0,63}$/.test(code)
    ? `HTTP ${status} (${code})`
    : `HTTP ${status}`;
}

function readField(body: string | null, field: string): unknown {
  if (!body) return undefined;
  try {
    const parsed: unknown = JSON.parse(body);
    return typeof parsed === "object" && parsed !== null && Object.hasOwn(parsed, field)
      ? (parsed as Record<string, unknown>)[field]
      : undefined;
  } catch {
    return undefined;
  }
}

/** Seconds or an HTTP date, in ms from `at`; null for anything else. */
function readRetryAfter(value: string | null, at: Date): number | null {
  if (!value) return null;
  if (/^\d{1,9}$/.test(value.trim())) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, date - at.getTime());
}
