import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FormFields } from "#lib/platform/http.ts";
import { consentField, draftValues, FORM_ERROR, parseRequest } from "./schema.ts";

const RULES = { maxSchools: 2, minimumAge: 18 };
const A = "0192aaaa-0000-7000-8000-000000000001";
const B = "0192aaaa-0000-7000-8000-000000000002";
const C = "0192aaaa-0000-7000-8000-000000000003";

const good = (changes: Record<string, string | string[] | undefined> = {}): FormFields => {
  const fields = {
    key: "k".repeat(22),
    made: "1.mac",
    shown: "0".repeat(64),
    program: A,
    [consentField(A, "email")]: "yes",
    age: "yes",
    name: " Ada Lovelace ",
    email: "Ada@Example.COM",
    zip: "02139",
    ...changes,
  };
  return Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, string | string[]] => entry[1] !== undefined),
  );
};
const errorsOf = (changes: Record<string, string | string[] | undefined>) => {
  const result = parseRequest(good(changes), RULES);
  return result.ok ? {} : result.errors;
};

describe("parseRequest", () => {
  test("takes a small request and puts everything in its stored form", () => {
    expect(parseRequest(good(), RULES)).toEqual({
      ok: true,
      request: {
        key: "k".repeat(22),
        made: "1.mac",
        proof: null,
        shown: "0".repeat(64),
        choices: [{ programId: A, channels: ["email"] }],
        name: "Ada Lovelace",
        email: "Ada@example.com",
        phone: null,
        zip: "02139",
        contactDays: [],
        contactHours: [],
        startWhen: null,
        question: null,
      },
    });
  });

  test("keeps a school without a ticked box, with no channel", () => {
    const result = parseRequest(good({ program: [A, B] }), RULES);
    expect(result.ok && result.request.choices).toEqual([
      { programId: A, channels: ["email"] },
      { programId: B, channels: [] },
    ]);
  });

  test("gives all errors at once", () => {
    const result = parseRequest(
      {
        key: "k".repeat(22),
        made: "1.mac",
        shown: "0".repeat(64),
        program: A,
        question: "x".repeat(2001),
        days: "8",
      },
      RULES,
    );
    expect(result).toMatchObject({ ok: false, isUnderAge: false });
    expect(Object.keys(result.ok ? {} : result.errors).sort()).toEqual(
      ["age", "name", "email", "zip", "question", "days", consentField(A, "email")].sort(),
    );
  });

  test("asks for a phone number only when a phone channel is ticked, and keeps it only then", () => {
    expect(errorsOf({ [consentField(A, "text")]: "yes" })).toHaveProperty("phone");
    expect(errorsOf({ [consentField(A, "call")]: "yes", phone: "12" })).toHaveProperty("phone");
    const called = parseRequest(good({ [consentField(A, "call")]: "yes", phone: "(617) 253-0000" }), RULES);
    expect(called.ok && called.request.phone).toBe("+16172530000");
    const mailed = parseRequest(good({ phone: "(617) 253-0000" }), RULES);
    expect(mailed.ok && mailed.request.phone).toBe(null);
  });

  test("turns someone under age away before anything else", () => {
    expect(parseRequest({ age: "no" }, RULES)).toEqual({ ok: false, isUnderAge: true, errors: {} });
  });

  test("refuses a consent for a school that is not on the form", () => {
    expect(errorsOf({ [consentField(B, "email")]: "yes" })).toHaveProperty(FORM_ERROR);
  });

  test("refuses more schools than allowed, and the same one twice", () => {
    expect(errorsOf({ program: [A, B, C] })).toHaveProperty("program");
    expect(errorsOf({ program: [A, A] })).toHaveProperty("program");
  });

  test.each([
    ["role", "admin"],
    ["__proto__", "x"],
    ["constructor", "x"],
    ["constructor.prototype.isAdmin", "x"],
    ["consent.__proto__.email", "yes"],
    [`consent.${A}.fax`, "yes"],
  ])("refuses the unknown field %s", (field, value) => {
    const fields: FormFields = Object.assign(Object.create(null), good());
    Object.defineProperty(fields, field, { value, enumerable: true });
    const result = parseRequest(fields, RULES);
    expect(result.ok ? {} : result.errors).toHaveProperty(FORM_ERROR);
    expect(({} as Record<string, unknown>).isAdmin).toBe(undefined);
  });

  test.each([
    ["name", "Ada\r\nBcc: x@example.com"],
    ["name", "Ada\u202e"],
    ["question", "What?\u0007"],
    ["question", "\u2066hidden\u2069"],
    ["zip", "2139"],
    ["start", "tomorrow"],
    ["hours", "night"],
    ["website", "https://example.com"],
  ])("refuses %s %j", (field, value) => {
    expect(Object.keys(errorsOf({ [field]: value }))).toEqual([field]);
  });

  test("lets line breaks and any language into the question", () => {
    const result = parseRequest(good({ question: "¿Cuánto?\r\n\r\nשלום 🎓" }), RULES);
    expect(result.ok && result.request.question).toBe("¿Cuánto?\n\nשלום 🎓");
  });

  test("never throws, whatever is posted", () => {
    const value = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(fc.string({ unit: "binary" }), { maxLength: 4 }),
    );
    const name = fc.oneof(
      fc.constantFrom(...Object.keys(good()), "__proto__", "toString", "days", "phone"),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value)), (entries) => {
        const fields: FormFields = Object.create(null);
        for (const [key, posted] of entries) fields[key] = posted;
        const result = parseRequest(fields, RULES);
        expect(result.ok || result.isUnderAge || Object.keys(result.errors).length > 0).toBe(true);
        draftValues(fields);
      }),
      { numRuns: 500 },
    );
  });
});

test("draftValues keeps what was typed and drops what is not ours or changes with the page", () => {
  expect(draftValues(good({ role: "admin", website: "x" }))).toEqual({
    key: "k".repeat(22),
    made: good().made,
    program: A,
    [consentField(A, "email")]: "yes",
    age: "yes",
    name: " Ada Lovelace ",
    email: "Ada@Example.COM",
    zip: "02139",
  });
});
