import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Whoever adds a cookie or storage adds it to `browser-storage.ts`, which the privacy page shows, and then here. */
test("only these files keep something in a browser", () => {
  const files = globSync("{app,components,lib,public}/**/*.{ts,tsx,js}")
    .filter((file) => !/\.test\.|prisma\//.test(file))
    .filter((file) =>
      /Set-Cookie|document\.cookie|cookieStore|cookies\.set|localStorage|sessionStorage|indexedDB|caches\.open/.test(
        readFileSync(file, "utf8"),
      ),
    );
  expect(files.sort()).toEqual([
    "app/admin/invitation/[token]/accept/route.ts",
    "app/admin/new-password/[token]/save/route.ts",
    "app/admin/new-password/ask/route.ts",
    "app/admin/second-factor/confirm/route.ts",
    "app/admin/second-factor/kept/route.ts",
    "app/admin/sign-in/code/submit/route.ts",
    "app/admin/sign-in/submit/route.ts",
    "app/admin/sign-out/route.ts",
    "components/request/use-request-send.ts",
    "lib/accounts/recovery-codes-cookie.ts",
    "lib/accounts/session-cookie.ts",
    "lib/accounts/sign-in-draft.ts",
    "lib/visits/current-visit.ts",
  ]);
});
