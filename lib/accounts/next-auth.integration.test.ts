import { expect, test, vi } from "vitest";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { authOptions } from "./next-auth.ts";

vi.mock("next/headers", () => ({ cookies: async () => ({ get: () => undefined }) }));
useTestDatabase();

/** What next-auth calls with the fields of a post to its own address. */
function authorize(fields: Record<string, string>): Promise<unknown> {
  const [provider] = authOptions().providers as unknown as {
    options: { authorize(fields: Record<string, string>, request: object): Promise<unknown> };
  }[];
  if (!provider) throw new Error("There is no way to sign in.");
  return provider.options.authorize(fields, { headers: { "x-forwarded-for": "192.0.2.1" } });
}

test("what fails inside is told as a reference number: next-auth shows the message to whoever asked", async () => {
  await expect(authorize({ email: "a\0b@example.com", password: "x" })).rejects.toThrow(/^ERR-[0-9A-F]+$/);
});

test("a wrong password is no error", async () => {
  expect(await authorize({ email: "nobody@example.com", password: "x" })).toBeNull();
});
