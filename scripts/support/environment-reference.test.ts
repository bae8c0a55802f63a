import { expect, test } from "vitest";
import { envSchema } from "#lib/platform/env-schema.ts";
import { describeEnvironment } from "./environment-reference.ts";

test("every setting stands in the reference, with words", () => {
  const text = describeEnvironment();
  for (const name of Object.keys(envSchema.shape))
    expect(text).toMatch(new RegExp(`\\| \`${name}\` \\|.*\\w`));
});
