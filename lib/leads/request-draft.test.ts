import { expect, test } from "vitest";
import { requestDraft, returnNoteOf } from "./request-draft.ts";
import { requestPrefill } from "./request-prefill.ts";

const BOX = "consent.0192aaaa-0000-7000-8000-000000000001.email";
const POST = {
  name: "Ada",
  zip: "10001",
  key: "k".repeat(22),
  [BOX]: "yes",
  "note.reason": "busy",
  role: "admin",
};
const VISIT = {
  id: "0192aaaa-0000-7000-8000-00000000000a",
  answers: { location: { zip: "43215", state: "OH" }, start: { start: "1_3" } },
  seed: "s",
  updatedAt: new Date(0),
  savedPrograms: [],
  sourceGuide: null,
  includeOpen: null,
};

test("a post cannot write the notes of its own draft", () => {
  const values = requestDraft(POST, null);
  expect(values).toEqual({ name: "Ada", zip: "10001", key: "k".repeat(22), [BOX]: "yes" });
  expect(returnNoteOf(values)).toBe(null);
});

test("a note comes back as it was kept", () => {
  for (const note of [
    { reason: "busy" },
    { reason: "sent_before", receiptToken: "t" },
    { reason: "limited", retryAfterSeconds: 90 },
  ] as const)
    expect(returnNoteOf(requestDraft(POST, note))).toEqual(note);
});

test("ticks and key come back with a refused form only; what was typed wins over what the match knows", () => {
  const typed = requestDraft(POST, null);
  expect(requestPrefill(VISIT, typed, { withConsents: false })).toEqual({
    name: "Ada",
    zip: "10001",
    start: "1_3",
  });
  expect(requestPrefill(VISIT, typed, { withConsents: true })).toHaveProperty([BOX], "yes");
  expect(requestPrefill(null, {}, { withConsents: true })).toEqual({});
});
