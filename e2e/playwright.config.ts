import { defineConfig, devices } from "@playwright/test";

const phone = { ...devices["Pixel 7"], viewport: { width: 390, height: 844 } };

/** Run by `npm run test:e2e`, which starts the site and says here where it is. */
export default defineConfig({
  testDir: "journeys",
  outputDir: "../test-results/browser",
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: "../test-results/browser.json" }]],
  use: {
    baseURL: process.env.E2E_ORIGIN,
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    locale: "en-US",
    timezoneId: "America/Chicago",
    launchOptions: {
      executablePath: process.env.FAIRMATCH_CHROMIUM,
      args: [
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    { name: "phone", use: phone, grepInvert: /@desktop/ },
    { name: "desktop", use: { viewport: { width: 1280, height: 900 } }, grep: /@desktop/ },
    { name: "phone, JavaScript off", use: { ...phone, javaScriptEnabled: false }, grep: /@nojs/ },
  ],
});
