import "server-only";
import type { Actor } from "#lib/access/actor.ts";
import { InvalidFieldError } from "#lib/access/refusals.ts";
import { appDb } from "#lib/platform/db.ts";
import { ConflictError } from "#lib/platform/errors.ts";
import { returnToken, takeToken } from "#lib/platform/rate-limit.ts";
import { verifyPassword } from "./password.ts";

/** Whoever found an open screen has as many guesses as somebody at the door. Only failures count. */
const GUESSES = { points: 10, seconds: 15 * 60 };

/** Asks for one's present password before something that an open screen alone must not allow. */
export async function requireOwnPassword(
  actor: Actor,
  current: string,
): Promise<{ email: string; name: string; passwordHash: string }> {
  if (!(await takeToken("own-password", actor.id, GUESSES)).ok)
    throw new ConflictError("Too many wrong passwords. Wait a quarter of an hour, then try again.");
  const user = await appDb().user.findUniqueOrThrow({
    where: { id: actor.id },
    select: { email: true, name: true, passwordHash: true },
  });
  if (!(await verifyPassword(current, user.passwordHash)))
    throw new InvalidFieldError("current", "This is not your present password.");
  await returnToken("own-password", actor.id);
  return user;
}
