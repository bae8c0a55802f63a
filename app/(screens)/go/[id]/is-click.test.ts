import { expect, test } from "vitest";
import { isClick } from "./is-click.ts";

const PHONE =
  "Mozilla/5.0 (Linux; Android 14; Pixel 7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36";
const request = (headers: Record<string, string>, method = "GET") => ({
  method,
  headers: new Headers({ "user-agent": PHONE, ...headers }),
});

test.each([
  PHONE,
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1",
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0",
  "Mozilla/5.0 (Linux; Android 13; CUBOT X30) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36",
])("a person's browser counts: %s", (agent) => {
  expect(isClick(request({ "user-agent": agent }))).toBe(true);
});

test.each([
  "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
  "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
  "facebookexternalhit/1.1",
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/141.0.0.0 Safari/537.36",
  "curl/8.5.0",
  "python-requests/2.32",
  "",
])("a machine does not: %s", (agent) => {
  expect(isClick(request({ "user-agent": agent }))).toBe(false);
});

test.each([
  ["Sec-Purpose", "prefetch"],
  ["Sec-Purpose", "prefetch;prerender"],
  ["Purpose", "prefetch"],
  ["X-Moz", "prefetch"],
])("a look ahead does not: %s: %s", (name, value) => {
  expect(isClick(request({ [name]: value }))).toBe(false);
});

test("asking for the head does not", () => {
  expect(isClick(request({}, "HEAD"))).toBe(false);
});
