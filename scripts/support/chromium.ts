import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { installWithApt } from "./apt.ts";
import { PlainError } from "./plain-error.ts";

const USUAL_PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * The browser for tests: the one that FAIRMATCH_CHROMIUM names, Playwright's own, the machine's, or, for root on
 * a Debian-like machine, one installed now. Throws plainly when there is none.
 */
export async function findChromium(): Promise<string> {
  const named = process.env.FAIRMATCH_CHROMIUM;
  if (named && !existsSync(named))
    throw new PlainError(`FAIRMATCH_CHROMIUM names ${named}, which is not there.`);
  const found = named ?? listPlaces().find((place) => existsSync(place));
  if (found) return found;
  if (await installWithApt("chromium")) {
    const installed = listPlaces().find((place) => existsSync(place));
    if (installed) return installed;
  }
  throw new PlainError(
    "The browser tests need Chromium and found none. Any of these helps:\n" +
      "  npx playwright install chromium\n" +
      "  apt-get install chromium   (as root)\n" +
      "  FAIRMATCH_CHROMIUM=/path/to/chrome npm test",
  );
}

const listPlaces = () => [chromium.executablePath(), ...USUAL_PLACES];
