import { expect, test } from "vitest";
import { findOidcSettings } from "#lib/accounts/oidc-settings.ts";
import { GET } from "./route.ts";

test("where no sign-in of an organization is configured there is none to begin", async () => {
  expect(findOidcSettings()).toBeNull();
  const answer = await GET(new Request("http://localhost:3000/admin/sign-in/oidc?next=/admin/leads"));
  expect([answer.status, answer.headers.get("location")]).toEqual([
    303,
    "/admin/sign-in?next=%2Fadmin%2Fleads",
  ]);
});
