import { expect, test, vi } from "vitest";
import { createPartner } from "#lib/catalogue/partner-commands.ts";
import { partnerSchema } from "#lib/catalogue/schema.ts";
import { env } from "#lib/platform/env.ts";
import { userInput } from "#prisma/factories/user-factory.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { runFormAction } from "./form-action.ts";
import { startSession } from "./sessions.ts";

const { owner } = useTestDatabase();
const request = vi.hoisted(() => ({ origin: null as string | null, token: "" }));
vi.mock("next/headers", () => ({
  headers: async () => new Headers(request.origin === null ? {} : { origin: request.origin }),
  cookies: async () => ({ get: () => ({ value: request.token }) }),
}));
vi.mock("next/navigation", () => ({
  redirect: (to: string) => {
    throw new Error(`redirected to ${to}`);
  },
}));
vi.mock("./session-cookie.ts", () => ({
  sessionCookieName: () => "session",
  readSessionClaim: async (value: string) => value,
}));

async function asOwner(): Promise<void> {
  const user = await owner().user.create({ data: userInput({ role: "owner" }), select: { id: true } });
  request.token = await startSession(owner(), user.id);
  request.origin = env().APP_ORIGIN;
}

const addPartner = (input: unknown) =>
  runFormAction({
    name: "partner.create",
    schema: partnerSchema,
    input,
    save: (actor, partner) => createPartner(actor, partner),
  });

test("a text that Postgres can't hold as it was sent is saved without what it refuses", async () => {
  await asOwner();
  const input = { name: "Half \ud800 a sign\0", legalName: "Whole", websiteUrl: "https://x.example/\udfff" };
  await expect(addPartner(input)).rejects.toThrow("redirected to");
  const [partner] = await owner().partner.findMany({ where: { legalName: "Whole" } });
  expect(partner).toMatchObject({ name: "Half \ufffd a sign", websiteUrl: "https://x.example/\ufffd" });
});

test.each([null, "null", "https://elsewhere.example"])("a form from %s saves nothing", async (origin) => {
  await asOwner();
  request.origin = origin;
  const input = { name: "Foreign", legalName: "Foreign", websiteUrl: "" };
  expect(await addPartner(input)).toMatchObject({ kind: "refused" });
  expect(await owner().partner.count({ where: { name: "Foreign" } })).toBe(0);
});
