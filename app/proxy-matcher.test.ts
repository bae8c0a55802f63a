import { readdirSync } from "node:fs";
import { unstable_doesMiddlewareMatch } from "next/experimental/testing/server";
import { expect, test } from "vitest";
import { config } from "../proxy.ts";

/** Addresses of the pages below a folder of app/, with something in place of what is open. */
function addressesBelow(folder: string): string[] {
  return readdirSync(`app/${folder}`, { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|\/)page\.tsx$/.test(file))
    .map((file) => `${folder}/${file}`.replace(/\/?page\.tsx$/, ""))
    .map((path) => `/${path.replace(/\([^)]+\)\/?/g, "").replace(/\[[^\]]+\]/g, "something")}`)
    .map((path) => path.replace(/(.)\/$/, "$1"));
}

const isGivenNonce = (url: string) => unstable_doesMiddlewareMatch({ config, url });

test.each([...addressesBelow("(screens)"), ...addressesBelow("admin")])(
  "the screen %s gets a nonce",
  (url) => {
    expect(isGivenNonce(url)).toBe(true);
  },
);

test.each([
  ...addressesBelow("(documents)"),
  "/guides/something/share.png",
  "/feed.xml",
  "/scripts/guide-index.js",
  "/api/health",
  "/api/v1/match",
  "/api/v1/programs",
  "/nowhere",
  "/guides/search/something",
  "/match/something/no-such-question",
  "/admin/imports/upload",
  "/admin/partners/something/logo",
  "/logos/something",
])("%s does not: it comes as it was prerendered, or is no page", (url) => {
  expect(isGivenNonce(url)).toBe(false);
});
