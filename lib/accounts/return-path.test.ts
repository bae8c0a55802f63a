import { expect, test } from "vitest";
import { safeReturnPath } from "./return-path.ts";

test.each(["/admin", "/admin/leads", "/admin/leads?status=submitted&after=x", "/admin/programs/0190"])(
  "%s is kept",
  (path) => {
    expect(safeReturnPath(path)).toBe(path);
  },
);

test.each([
  undefined,
  null,
  ["/admin"],
  "",
  "/",
  "/match",
  "/administrator",
  "//evil.example",
  "/\\evil.example",
  "https://evil.example/admin",
  "https:evil.example",
  "javascript:alert(1)",
  "/admin//evil.example",
  "/admin/../..//evil.example",
  "/admin/../match",
  "/admin/%2e%2e/match",
  "/admin\\@evil.example",
  "/admin\r\nSet-Cookie: a=b",
  "/admin\t/x",
  "/admin%5c%5cevil",
  "/admin/sign-in?next=/admin/sign-in",
  `/admin/${"a".repeat(3000)}`,
])("%s leads to the admin home", (path) => {
  expect(safeReturnPath(path)).toBe("/admin");
});
