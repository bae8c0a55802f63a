import { type MutableToken, OAuth2Server } from "oauth2-mock-server";
import { expect, test } from "../support/request.ts";
import { copyBuild } from "../support/second-server.ts";
import { addStaff } from "../support/staff.ts";
import { expectAccessible } from "../support/test.ts";

test.setTimeout(300_000);

const provider = new OAuth2Server();
let site: Awaited<ReturnType<typeof copyBuild>>;
let claims: Record<string, unknown>;
test.beforeAll(async () => {
  await provider.issuer.keys.generate("RS256");
  await provider.start(0, "127.0.0.1");
  provider.service.on("beforeTokenSigning", ({ payload }: MutableToken) => Object.assign(payload, claims));
  const { E2E_APP_DATABASE_URL, E2E_MATCHER_DATABASE_URL } = process.env;
  site = await copyBuild({
    STAFF_TOTP: "required",
    STAFF_OIDC_ISSUER: provider.issuer.url ?? "",
    STAFF_OIDC_CLIENT_ID: "fairmatch",
    STAFF_OIDC_CLIENT_SECRET: "shared for this journey",
    STAFF_OIDC_LABEL: "Acme",
    APP_DATABASE_URL: E2E_APP_DATABASE_URL ?? "",
    MATCHER_DATABASE_URL: E2E_MATCHER_DATABASE_URL ?? "",
  });
  await site.start();
});
test.afterAll(async () => {
  await site.remove();
  await provider.stop();
});

test("a colleague comes in by their organization's sign-in, a stranger does not, and the door is accessible @desktop", async ({
  browser,
  owner,
}) => {
  const person = await addStaff(owner, "marketing");
  const context = await browser.newContext({ baseURL: site.origin });
  const page = await context.newPage();

  claims = { sub: "stranger", email: "stranger@example.com", email_verified: true, amr: ["mfa"] };
  await page.goto("/admin/leads");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Sign in with Acme" }).click();
  await expect(page.locator("#error-summary")).toContainText("Nobody here may sign in with that account");
  await expectAccessible(page);

  claims = { sub: person.id, email: person.email, email_verified: true, amr: ["pwd", "mfa"] };
  await page.goto("/admin/leads");
  await page.getByRole("link", { name: "Sign in with Acme" }).click();
  await expect(page).toHaveURL(/\/admin\/leads$/);
  await expect(page.getByText(person.name).first()).toBeVisible();

  await page.getByRole("button", { name: "Sign out" }).click();
  claims = { sub: person.id, email: "renamed@example.com", amr: ["pwd"] };
  await page.getByRole("link", { name: "Sign in with Acme" }).click();
  await expect(page).toHaveURL(/\/admin\/second-factor$/);
  await context.close();
});
