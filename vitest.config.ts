import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const empty = fileURLToPath(new URL("./prisma/testing/server-only.ts", import.meta.url));

export default defineConfig({
  resolve: { alias: { "server-only": empty } },
  test: {
    environment: "node",
    restoreMocks: true,
    env: {
      NODE_ENV: "test",
      TZ: "America/Los_Angeles",
      FAIRMATCH_MODE: "test",
      APP_ORIGIN: "http://localhost:3000",
      LOG_LEVEL: "fatal",
      STAFF_TOTP: "off",
      DATABASE_POOL_SIZE: "6",
      FAIRMATCH_KEYS: "test1:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8",
      FAIRMATCH_LEDGER_KEY: "test1:HB0eHwABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhs",
      FAIRMATCH_INDEX_KEY: "tests-only-index-key-0123456789abcdef",
      NEXTAUTH_SECRET: "tests-only-sign-in-key-0123456789abcdef",
    },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          // Property tests on a busy machine of two cores.
          testTimeout: 30_000,
          include: ["{app,components,content,lib,prisma,scripts}/**/*.test.{ts,tsx}"],
          exclude: ["**/*.integration.test.ts", "**/node_modules/**"],
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["{app,components,content,lib,prisma,scripts}/**/*.integration.test.ts"],
          globalSetup: ["./prisma/testing/start-test-server.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
