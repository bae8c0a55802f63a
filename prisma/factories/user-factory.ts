import { randomUUID } from "node:crypto";
import type { Prisma } from "#lib/platform/prisma/client.ts";

/** A hash of nobody's password. */
const NO_HASH = `$argon2id$v=19$m=19456,t=2,p=1$${"A".repeat(22)}$${"A".repeat(43)}`;

/** A member of staff who cannot sign in until a test gives them a hash. */
export function userInput(
  overrides: Partial<Prisma.UserUncheckedCreateInput> = {},
): Prisma.UserUncheckedCreateInput {
  const mark = randomUUID().slice(0, 8);
  return {
    email: `${mark}@staff.example`,
    name: `Person ${mark}`,
    role: "editor",
    passwordHash: NO_HASH,
    isDemo: true,
    ...overrides,
  };
}
