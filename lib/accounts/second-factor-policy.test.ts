import { expect, test } from "vitest";
import { ROLES } from "#lib/access/permissions.ts";
import { isSensitive } from "./second-factor-policy.ts";

test("whoever sees personal data, money or staff is asked for a second step", () => {
  expect(ROLES.filter((role) => !isSensitive(role))).toEqual(["editor", "compliance"]);
});
