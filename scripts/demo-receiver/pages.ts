import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { type Arrival, MODES, type Mode, type ReceivedInquiry, type StoredMail } from "./store.ts";

/** Two folders up is the project, from this file and from its bundle in `.next/standalone` alike. */
const tokens = readFileSync(new URL("../../components/ui/tokens.css", import.meta.url), "utf8");

const styles = `${tokens}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: var(--text-base)/var(--leading-text) var(--font-text); }
main { max-width: var(--width-wide); margin: 0 auto; padding: var(--space-8) var(--gutter) var(--space-16); }
h1, h2 { font-family: var(--font-heading); font-weight: var(--weight-heading); line-height: var(--leading-tight); }
h1 { font-size: var(--text-h1); margin: 0 0 var(--space-3); }
h2 { font-size: var(--text-h2); margin: var(--space-10) 0 var(--space-3); }
p { max-width: var(--measure); margin: 0 0 var(--space-4); }
a { color: var(--accent); }
a:focus-visible, button:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.scroll { overflow-x: auto; border: var(--border-width) solid var(--line); border-radius: var(--radius); background: var(--surface); }
table { width: 100%; border-collapse: collapse; font-size: var(--text-small); }
th, td { text-align: left; vertical-align: top; padding: var(--space-2) var(--space-3); border-bottom: var(--border-width) solid var(--line); }
time { white-space: nowrap; }
th { color: var(--ink-muted); font-weight: var(--weight-medium); }
pre { background: var(--surface); border: var(--border-width) solid var(--line); border-radius: var(--radius); padding: var(--space-4); overflow-x: auto; white-space: pre-wrap; overflow-wrap: anywhere; font-size: var(--text-small); }
.controls { display: flex; flex-wrap: wrap; gap: var(--space-2); margin: 0 0 var(--space-4); }
button { min-height: var(--control-height); padding: 0 var(--space-4); font: inherit; color: var(--accent); background: var(--surface); border: var(--border-width) solid var(--accent); border-radius: var(--radius); cursor: pointer; }
button[aria-pressed="true"] { background: var(--accent); color: var(--on-accent); }
.muted { color: var(--ink-muted); }
`;

/** For the Content-Security-Policy: the page's one style sheet, and nothing else. */
export const styleHash = createHash("sha256").update(styles).digest("base64");

const MODE_WORDS: Record<Mode, string> = {
  ok: "Up: take requests",
  late: "Take requests, answer a second later",
  down: "Down: cut each connection",
  "500": "Answer every request with an error",
  slow: "Answer too late",
  reject: "Decline every request",
};

const RESULT_WORDS: Record<Arrival["result"], string> = {
  accepted: "taken",
  known: "repeat of a request that was taken",
  "refused signature": "refused: the signature is wrong",
  down: "connection cut",
  "500": "answered with an error",
  slow: "answered too late",
  reject: "declined",
};

export function overviewPage(content: {
  mode: Mode;
  inquiries: ReceivedInquiry[];
  revocations: ReceivedInquiry[];
  arrivals: Arrival[];
  mails: StoredMail[];
}): string {
  const { mode, inquiries, revocations, arrivals, mails } = content;
  const buttons = MODES.map(
    (value) =>
      `<button name="mode" value="${value}" aria-pressed="${value === mode}">${asText(MODE_WORDS[value])}</button>`,
  );
  return page(
    "The schools' side of the demo",
    `<h1>The schools' side of the demo</h1>
<p>What the invented schools received, and every mail that the demo sent. Nothing leaves this machine.</p>
<h2>The schools' systems</h2>
<p>Take them down, send a request on the site and see how it is kept and tried again.</p>
<form method="post" action="/mode" class="controls">${buttons.join("")}</form>
<h2>Requests that schools took (${inquiries.length})</h2>
${table(
  "Requests that schools took",
  ["When", "School", "Reference", "Program", "Posts"],
  inquiries.slice(0, 100).map((inquiry) => {
    const { reference, program } = partsOf(inquiry.payload);
    return [
      moment(inquiry.receivedAt),
      asText(inquiry.school),
      anchor(`/inquiries/${encodeURIComponent(inquiry.id)}`, reference || inquiry.id),
      asText(program),
      String(inquiry.attempts.length),
    ];
  }),
  "No request yet.",
)}
<h2>Withdrawals that schools were told of (${revocations.length})</h2>
${table(
  "Withdrawals that schools were told of",
  ["When", "School", "Reference", "Posts"],
  revocations
    .slice(0, 100)
    .map((each) => [
      moment(each.receivedAt),
      asText(each.school),
      anchor(`/inquiries/${encodeURIComponent(each.id)}`, partsOf(each.payload).reference || each.id),
      String(each.attempts.length),
    ]),
  "Nobody has withdrawn yet.",
)}
<h2>Mail (${mails.length})</h2>
${table(
  "Mail",
  ["When", "To", "Subject"],
  mails
    .slice(0, 100)
    .map((mail) => [
      moment(mail.at),
      asText(mail.to.join(", ")),
      anchor(`/mails/${encodeURIComponent(mail.id)}`, mail.subject || "No subject"),
    ]),
  "No mail yet.",
)}
<h2>Every post</h2>
${table(
  "Every post",
  ["When", "School", "Webhook id", "What the school did"],
  arrivals
    .slice(0, 50)
    .map((each) => [moment(each.at), ...[each.school, each.id, RESULT_WORDS[each.result]].map(asText)]),
  "No post yet.",
)}`,
  );
}

export function inquiryPage(inquiry: ReceivedInquiry): string {
  return page(
    "A request",
    `<p><a href="/">Back to the overview</a></p><h1>A request to ${asText(inquiry.school)}</h1>
<p>Webhook id ${asText(inquiry.id)}. The signature was checked with an independent library.</p>
${table(
  "Posts with this id",
  ["When", "What the school did"],
  inquiry.attempts.map(({ at, result }) => [moment(at), asText(RESULT_WORDS[result])]),
  "",
)}
<h2>What was sent</h2><pre>${asText(JSON.stringify(inquiry.payload, null, 2))}</pre>`,
  );
}

export function mailPage(mail: StoredMail): string {
  const rows = [
    ["From", mail.from],
    ["To", mail.to.join(", ")],
    ["When", mail.at],
    ["Message-ID", mail.id],
  ];
  return page(
    mail.subject,
    `<p><a href="/">Back to the overview</a></p><h1>${asText(mail.subject)}</h1>
${table(
  "About this mail",
  ["", ""],
  rows.map((row) => row.map((cell) => asText(cell ?? ""))),
  "",
)}<pre>${link(asText(mail.text))}</pre>`,
  );
}

export function notFoundPage(): string {
  return page("Not found", `<h1>Not found</h1><p><a href="/">Back to the overview</a></p>`);
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${asText(title)}</title><style>${styles}</style></head><body><main>${body}</main></body></html>`;
}

function table(name: string, heads: string[], rows: string[][], empty: string): string {
  if (rows.length === 0) return `<p class="muted">${asText(empty)}</p>`;
  const head = heads.some(Boolean)
    ? `<thead><tr>${heads.map((each) => `<th scope="col">${asText(each)}</th>`).join("")}</tr></thead>`
    : "";
  const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`);
  return `<div class="scroll" role="region" aria-label="${asText(name)}" tabindex="0"><table>${head}<tbody>${body.join("")}</tbody></table></div>`;
}

/** Reference and program of a payload of whichever version. */
function partsOf(payload: unknown): { reference: string; program: string } {
  const { data } = payload as { data?: { reference?: string; program?: { name?: string } } };
  return { reference: data?.reference ?? "", program: data?.program?.name ?? "" };
}

function anchor(path: string, words: string): string {
  return `<a href="${path}">${asText(words)}</a>`;
}

/** "2026-11-22 13:54:54 UTC", in one line. */
function moment(iso: string): string {
  return `<time datetime="${asText(iso)}">${asText(`${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC`)}</time>`;
}

function link(escaped: string): string {
  return escaped.replaceAll(/https?:\/\/[^\s&<]+/g, (url) => `<a href="${url}">${url}</a>`);
}

function asText(text: string): string {
  const signs: Record<string, string> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
  };
  return text.replaceAll(/[&<>"']/g, (sign) => signs[sign] ?? sign);
}
