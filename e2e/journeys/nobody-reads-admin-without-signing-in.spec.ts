import { expect, test } from "../support/request.ts";
import { expectAccessible, signIn } from "../support/test.ts";

const PLACES = [
  "/admin",
  "/admin/leads",
  "/admin/programs",
  "/admin/schools",
  "/admin/partners",
  "/admin/disclosures",
  "/admin/disclosures/privacy_notice",
];

/** Ways by which frameworks were talked into skipping a lock. */
const DISGUISES: { headers?: Record<string, string>; suffix?: string }[] = [
  {},
  { suffix: "?_rsc=1abc2" },
  { headers: { RSC: "1" }, suffix: "?_rsc=1abc2" },
  { headers: { RSC: "1", "Next-Router-Prefetch": "1" }, suffix: "?_rsc=1abc2" },
  { headers: { RSC: "1", "Next-Router-Segment-Prefetch": "/_tree" }, suffix: "?_rsc=1abc2" },
  { headers: { RSC: "1", "Next-Router-Segment-Prefetch": "/_full" }, suffix: "?_rsc=1abc2" },
  { headers: { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" } },
  { headers: { Authorization: "Bearer x", Cookie: "fairmatch.session=x" } },
  { suffix: ".rsc" },
  { suffix: ".segments/_tree.segment.rsc" },
  { suffix: "/" },
];

test.setTimeout(120_000);

test("anonymous requests get no admin data, however they are dressed", async ({
  request,
  owner,
  schools,
}) => {
  const names = await owner.school.findMany({ select: { name: true, legalName: true }, take: 50 });
  const canaries = [
    ...names.flatMap(({ name, legalName }) => [name, legalName]),
    schools[0].schoolName,
    "FM-",
  ];
  const places = [
    ...PLACES,
    `/admin/programs/${schools[0].programId}`,
    `/admin/schools/${schools[0].schoolId}`,
  ];
  for (const place of places)
    for (const { headers, suffix = "" } of DISGUISES) {
      const answer = await request.get(place + suffix, { headers, maxRedirects: 0 });
      const body = await answer.text();
      const told = canaries.filter((canary) => body.includes(canary));
      expect(told, `${place}${suffix} with ${JSON.stringify(headers)}`).toEqual([]);
      if (answer.ok()) expect(answer.headers()["cache-control"]).toContain("no-store");
    }
});

test("posts from elsewhere and from nobody do nothing", async ({ request }) => {
  const origin = new URL(process.env.E2E_ORIGIN ?? "").origin;
  const posts = ["/admin/sign-in/submit", "/admin/sign-out", "/admin/leads/search", "/admin/leads/export"];
  for (const post of [...posts, "/api/auth/callback/credentials", "/api/auth/signout", "/api/auth/session"])
    for (const from of [undefined, "null", "https://evil.example", `${origin}.evil.example`]) {
      const answer = await request.post(post, {
        form: { email: "owner@fairmatch.example", password: "x" },
        headers: from ? { Origin: from } : {},
        maxRedirects: 0,
      });
      expect(answer.status(), `${post} from ${from}`).toBe(403);
    }
  for (const post of ["/admin/leads/search", "/admin/leads/export"]) {
    const answer = await request.post(post, { form: {}, headers: { Origin: origin }, maxRedirects: 0 });
    expect(answer.status()).toBe(303);
    expect(answer.headers().location).toBe("/admin/sign-in");
  }
});

test("signing in keeps what was typed, comes back to where one wanted to go, and signing out ends it @nojs", async ({
  page,
  context,
}) => {
  await page.goto("/admin/programs?status=draft");
  await expect(page).toHaveURL(/\/admin\/sign-in\?next=/);
  await page.getByLabel("E-mail").fill("Owner@Fairmatch.example");
  await page.getByLabel("Password").fill("not the passphrase");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.locator("#error-summary")).toContainText("do not match an account");
  await expect(page.getByLabel("E-mail")).toHaveValue("Owner@Fairmatch.example");
  await expect(page.getByLabel("Password")).toHaveValue("");
  await page.getByLabel("Password").fill("demo-owner-passphrase");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/admin\/programs\?status=draft$/);
  await expect(page.getByText("Demo Owner")).toBeVisible();

  const copied = await context.cookies();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByText("You are signed out.")).toBeVisible();
  await context.clearCookies();
  await context.addCookies(copied);
  await page.goto("/admin");
  await expect(page).toHaveURL(/\/admin\/sign-in/);
});

test("the sign-in page is accessible, and what staff see is never kept", async ({ page }) => {
  await page.goto("/admin/sign-in");
  await expectAccessible(page);
  await signIn(page, "marketing");
  for (const place of PLACES) {
    const answer = await page.goto(place);
    expect(answer?.status(), place).toBe(200);
    expect(answer?.headers()["cache-control"], place).toContain("no-store");
  }
});

test("what a session says of itself cannot be changed from outside", async ({ page }) => {
  await signIn(page, "editor");
  const session = await page.evaluate(async () => {
    const { csrfToken } = await (await fetch("/api/auth/csrf")).json();
    await fetch("/api/auth/session", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        csrfToken,
        data: { role: "owner", sid: "x", sub: "x", user: { name: "Owner" } },
      }),
    });
    return (await fetch("/api/auth/session")).json();
  });
  expect(session.user).toEqual({ name: "Demo Editor" });
  await page.goto("/admin");
  await expect(page.getByText("Demo Editor").first()).toBeVisible();
  const cookies = await page.context().cookies();
  for (const cookie of cookies.filter(({ name }) => name.includes("fairmatch")))
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
});
