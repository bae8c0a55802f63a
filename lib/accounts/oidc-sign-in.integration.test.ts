import { expect, test } from "vitest";
import { userInput } from "#prisma/factories/user-factory.ts";
import { changeMeanwhile } from "#prisma/testing/change-meanwhile.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { signInByProvider } from "./oidc-sign-in.ts";

const { owner } = useTestDatabase();
const ISSUER = "https://id.example";
const BROWSER = { formerToken: null, device: "Firefox on Linux" };

async function addPerson(bound: { oidcIssuer?: string; oidcSubject?: string } = {}) {
  const { id, email } = await owner().user.create({
    data: { ...userInput(), ...bound },
    select: { id: true, email: true },
  });
  return { id, claims: { iss: ISSUER, sub: `subject of ${id}`, email, email_verified: true } };
}

const left = async (id: string) => ({
  subject: (await owner().user.findUniqueOrThrow({ where: { id } })).oidcSubject,
  sessions: await owner().userSession.count({ where: { userId: id } }),
});

test("whoever is disabled while they sign in for the first time is not bound and gets no session", async () => {
  const { id, claims } = await addPerson();
  const result = await changeMeanwhile(owner(), id, { disabledAt: new Date() }, () =>
    signInByProvider(claims, BROWSER),
  );
  expect(result).toEqual({ ok: false, reason: "unknown" });
  expect(await left(id)).toEqual({ subject: null, sessions: 0 });
});

test("nor does whoever is bound already get one", async () => {
  const { id, claims } = await addPerson({ oidcIssuer: ISSUER, oidcSubject: "bound before" });
  const result = await changeMeanwhile(owner(), id, { disabledAt: new Date() }, () =>
    signInByProvider({ ...claims, sub: "bound before" }, BROWSER),
  );
  expect(result).toEqual({ ok: false, reason: "unknown" });
  expect((await left(id)).sessions).toBe(0);
});

test("two first sign-ins at once bind one of them", async () => {
  const { id, claims } = await addPerson();
  const results = await Promise.all([
    signInByProvider(claims, BROWSER),
    signInByProvider({ ...claims, sub: "another" }, BROWSER),
  ]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect((await left(id)).sessions).toBe(1);
  const bound = await owner().auditEvent.count({ where: { resourceId: id, action: "account.bound" } });
  expect(bound).toBe(1);
});
