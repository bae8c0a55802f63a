import { TOTP } from "otpauth";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { hashPassword } from "#lib/accounts/password.ts";
import { newTotpSecret, totpPlace } from "#lib/accounts/second-factor.ts";
import { sessionCookieName } from "#lib/accounts/session-cookie.ts";
import { seal } from "#lib/platform/crypto.ts";
import { env } from "#lib/platform/env.ts";
import { userInput } from "#prisma/factories/user-factory.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { POST as postCode } from "./code/submit/route.ts";
import { POST as postPassword } from "./submit/route.ts";

const browser = vi.hoisted(() => ({ session: undefined as string | undefined }));
vi.mock("next/headers", () => ({
  cookies: async () => ({ get: () => (browser.session ? { value: browser.session } : undefined) }),
}));

beforeAll(() => {
  process.env.STAFF_TOTP = "required";
});
afterAll(() => {
  process.env.STAFF_TOTP = "off";
});
// After the setting: settings are read once, with the first connection.
const { owner: db } = useTestDatabase();

const PASSWORD = "pelican drawer lantern";
const secret = newTotpSecret();
let email: string;
beforeEach(async () => {
  browser.session = undefined;
  const user = await db().user.create({
    data: userInput({ role: "marketing", passwordHash: await hashPassword(PASSWORD) }),
    select: { id: true, email: true },
  });
  email = user.email;
  await db().user.update({
    where: { id: user.id },
    data: { totpSecretSealed: seal(secret, totpPlace(user.id)), totpConfirmedAt: new Date() },
  });
});

/** Posts a form and keeps the session's cookie; gives where it leads. */
async function post(handler: typeof postCode, fields: Record<string, string>): Promise<URL> {
  const { origin } = new URL(env().APP_ORIGIN);
  const answer = await handler(
    new Request(`${origin}/admin/sign-in`, {
      method: "POST",
      headers: { origin },
      body: new URLSearchParams(fields),
    }),
  );
  const line = answer.headers.getSetCookie().find((cookie) => cookie.startsWith(`${sessionCookieName()}=`));
  if (line) browser.session = line.slice(line.indexOf("=") + 1, line.indexOf(";"));
  return new URL(answer.headers.get("location") ?? "", origin);
}

test.each([
  ["/admin/leads?status=review", "/admin/leads?status=review"],
  ["/admin", "/admin"],
  ["https://evil.example/admin", "/admin"],
  ["//evil.example/admin/leads", "/admin"],
  ["/admin/../match", "/admin"],
])(
  "whoever wanted %s is led to %s by password and code, also after a wrong code",
  async (wanted, reached) => {
    const first = await post(postPassword, { email, password: PASSWORD, next: wanted });
    expect(first.pathname).toBe("/admin/sign-in/code");
    const kept = first.searchParams.get("next") ?? "";
    expect(kept || "/admin").toBe(reached);
    const again = await post(postCode, { code: "000000", next: kept });
    expect([again.searchParams.get("next") ?? "", again.searchParams.get("problem")]).toEqual([
      kept,
      "wrong",
    ]);
    const last = await post(postCode, { code: new TOTP({ secret }).generate(), next: kept });
    expect(last.pathname + last.search).toBe(reached);
  },
);

test("a code that comes with another address than the form's leads home", async () => {
  await post(postPassword, { email, password: PASSWORD, next: "/admin/leads" });
  const code = new TOTP({ secret }).generate();
  const last = await post(postCode, { code, next: "https://evil.example/" });
  expect([last.origin, last.pathname]).toEqual([new URL(env().APP_ORIGIN).origin, "/admin"]);
});
