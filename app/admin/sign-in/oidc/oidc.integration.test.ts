import { describe, expect, test, vi } from "vitest";
import { newTotpSecret, totpPlace } from "#lib/accounts/second-factor.ts";
import { readSessionClaim, sessionCookieName } from "#lib/accounts/session-cookie.ts";
import { findSessionHolder } from "#lib/accounts/sessions.ts";
import { disableStaff, enableStaff } from "#lib/accounts/staff-commands.ts";
import { staffMailPlace } from "#lib/accounts/staff-mail.ts";
import { open, seal } from "#lib/platform/crypto.ts";
import { useProvider } from "#prisma/testing/use-provider.ts";

/** A browser's cookies, as the site's own handlers see them. */
const jar = vi.hoisted(() => new Map<string, string>());
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { value: jar.get(name) } : undefined),
  }),
}));

const { provider, db, says, addPerson, holder, signIn } = useProvider(jar);

const stored = (id: string) =>
  db().user.findUniqueOrThrow({ where: { id }, select: { oidcIssuer: true, oidcSubject: true } });
const lastRefusal = () =>
  db().auditEvent.findFirstOrThrow({
    where: { action: "signin.refused" },
    orderBy: { createdAt: "desc" },
    select: { resourceId: true, change: true },
  });

describe("the organization's own sign-in", () => {
  test("lets a colleague in where they wanted to go, binds them, and finds them by subject from then on", async () => {
    const person = await addPerson();
    says({ ...person.claims, email: person.email.toUpperCase() });
    expect(await signIn()).toBe("/admin/programs?status=draft");
    expect(await holder()).toMatchObject({ actor: { id: person.id }, mustSetUpSecondFactor: false });
    expect(await stored(person.id)).toEqual({
      oidcIssuer: provider.issuer.url,
      oidcSubject: person.subject,
    });
    const first = await readSessionClaim(jar.get(sessionCookieName()));

    says({ sub: person.subject, email: "somewhere.else@staff.example", email_verified: false });
    expect(await signIn("https://evil.example/admin")).toBe("/admin");
    expect((await holder())?.actor.id).toBe(person.id);
    expect(await findSessionHolder(first ?? "")).toBeNull();
    const events = await db().auditEvent.findMany({
      where: { resourceId: person.id },
      orderBy: { action: "asc" },
      select: { action: true, change: true },
    });
    expect(events).toEqual([
      { action: "account.bound", change: { issuer: provider.issuer.url } },
      { action: "signin.succeeded", change: { by: "provider" } },
      { action: "signin.succeeded", change: { by: "provider" } },
    ]);
  });

  test("ends like every session: the token opens nothing once the person is disabled", async () => {
    const [boss, person] = [await addPerson("owner"), await addPerson()];
    says(person.claims);
    await signIn();
    await disableStaff(boss, person.id);
    expect(await holder()).toBeNull();
    expect(await signIn()).toBe("/admin/sign-in?problem=unknown");
    expect(await lastRefusal()).toEqual({
      resourceId: person.id,
      change: { reason: "provider: disabled" },
    });
    expect(await holder()).toBeNull();
    await enableStaff(boss, person.id);
    expect(await signIn()).toBe("/admin/programs?status=draft");
  });

  test("makes nobody: an unknown address stays out", async () => {
    const before = await db().user.count();
    says({ sub: "stranger", email: "stranger@staff.example", email_verified: true });
    expect(await signIn()).toBe("/admin/sign-in?problem=unknown");
    expect(await holder()).toBeNull();
    expect(await db().user.count()).toBe(before);
    expect(await lastRefusal()).toEqual({ resourceId: null, change: { reason: "provider: unknown" } });
  });

  test.each([[false], [undefined], ["true"], [1]])(
    "takes no address with email_verified %j",
    async (verified) => {
      const person = await addPerson();
      says({ ...person.claims, email_verified: verified });
      expect(await signIn()).toBe("/admin/sign-in?problem=unverified");
      expect(await holder()).toBeNull();
      expect((await stored(person.id)).oidcSubject).toBeNull();
    },
  );

  test("tells a colleague once that it opens their account", async () => {
    await db().staffMail.deleteMany();
    const person = await addPerson();
    says(person.claims);
    await signIn();
    await signIn();
    const mails = await db().staffMail.findMany({ select: { id: true, kind: true, mail: true } });
    expect(mails.map(({ kind }) => kind)).toEqual(["notice"]);
    const [{ id, mail } = { id: "", mail: "" }] = mails;
    const { to, text } = JSON.parse(open(mail ?? "", staffMailPlace(id)));
    expect(to).toBe(person.email);
    expect(text).toContain(provider.issuer.url);
  });

  test("keeps out whoever got a bound colleague's address at the provider", async () => {
    const person = await addPerson();
    says(person.claims);
    await signIn();
    jar.clear();
    says({ ...person.claims, sub: "another" });
    expect(await signIn()).toBe("/admin/sign-in?problem=unknown");
    expect(await holder()).toBeNull();
    expect(await lastRefusal()).toEqual({
      resourceId: person.id,
      change: { reason: "provider: bound to another" },
    });
    expect((await stored(person.id)).oidcSubject).toBe(person.subject);
  });
});

describe("where the token holds no address", () => {
  const saysElsewhere = (body: object, statusCode = 200) =>
    provider.service.on("beforeUserinfo", (answer: object) => Object.assign(answer, { body, statusCode }));

  test("the provider is asked for it", async () => {
    const person = await addPerson();
    says({ sub: person.subject });
    saysElsewhere(person.claims);
    expect(await signIn()).toBe("/admin/programs?status=draft");
    expect((await holder())?.actor.id).toBe(person.id);
  });

  test("and for whether it vouches for that one: what the token says of none does not count", async () => {
    const { subject, email } = await addPerson();
    says({ sub: subject, email_verified: true });
    saysElsewhere({ sub: subject, email });
    expect(await signIn()).toBe("/admin/sign-in?problem=unverified");
  });

  test("what it says there of a second factor counts for nothing", async () => {
    const person = await addPerson("marketing");
    says({ sub: person.subject });
    saysElsewhere({ ...person.claims, amr: ["mfa"] });
    await signIn("/admin/leads");
    expect(await holder()).toMatchObject({ actor: { id: person.id }, mustSetUpSecondFactor: true });
  });

  test("nor is it asked where the token holds one, verified or not", async () => {
    const person = await addPerson();
    says({ sub: person.subject, email: person.email });
    saysElsewhere(person.claims);
    expect(await signIn()).toBe("/admin/sign-in?problem=unverified");
  });

  const noAnswer = () => saysElsewhere({ error: "gone" }, 500);
  const noEndpoint = () =>
    provider.service.on("beforeWellKnownOpenIdConfiguration", ({ body }: { body: object }) =>
      Object.assign(body, { userinfo_endpoint: undefined }),
    );
  const ofAnother = () => saysElsewhere({ sub: "another", email: "x@staff.example", email_verified: true });
  test.each([
    ["no answer", noAnswer],
    ["no such address", noEndpoint],
    ["an answer about somebody else", ofAnother],
  ])("%s keeps nobody out who is bound already", async (_, breaks) => {
    const [bound, fresh] = [await addPerson(), await addPerson()];
    says(bound.claims);
    await signIn();
    jar.clear();
    breaks();
    says({ sub: bound.subject });
    expect(await signIn()).toBe("/admin/programs?status=draft");
    expect((await holder())?.actor.id).toBe(bound.id);
    jar.clear();
    says({ sub: fresh.subject });
    expect(await signIn()).toBe("/admin/sign-in?problem=unverified");
  });
});

describe("the second step", () => {
  const setUp = (id: string) =>
    db().user.update({
      where: { id },
      data: { totpSecretSealed: seal(newTotpSecret(), totpPlace(id)), totpConfirmedAt: new Date() },
      select: { id: true },
    });

  test("is asked for or has to be set up where the provider vouches for none", async () => {
    const [fresh, equipped] = [await addPerson("marketing"), await addPerson("marketing")];
    says({ ...fresh.claims, amr: ["pwd"] });
    await signIn("/admin/leads");
    expect((await holder())?.mustSetUpSecondFactor).toBe(true);

    jar.clear();
    await setUp(equipped.id);
    says({ ...equipped.claims, amr: "mfa" });
    expect(await signIn("/admin/leads?status=review")).toBe(
      "/admin/sign-in/code?next=%2Fadmin%2Fleads%3Fstatus%3Dreview",
    );
    expect(await holder()).toBeNull();
  });

  test("is done where the provider says that it asked for several factors", async () => {
    const [fresh, equipped] = [await addPerson("marketing"), await addPerson("marketing")];
    await setUp(equipped.id);
    for (const person of [fresh, equipped]) {
      jar.clear();
      says({ ...person.claims, amr: ["pwd", "otp", "mfa"] });
      expect(await signIn("/admin/leads")).toBe("/admin/leads");
      expect(await holder()).toMatchObject({ actor: { id: person.id }, mustSetUpSecondFactor: false });
    }
  });
});
