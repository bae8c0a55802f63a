import { randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";
import type { Role } from "#lib/access/actor.ts";
import { hashPassword } from "#lib/accounts/password.ts";
import type { Db } from "#lib/platform/db.ts";
import { userInput } from "#prisma/factories/user-factory.ts";
import { mailedLink } from "./receiver.ts";
import { expect } from "./test.ts";

export const PASSWORD = "pelican drawer lantern";

export interface Person {
  id: string;
  name: string;
  email: string;
}

/** An address of this test alone. */
export const staffAddress = () => `staff.${randomBytes(6).toString("hex")}@example.com`;

/** A member of staff of this test alone, who signs in with `PASSWORD`. */
export async function addStaff(owner: Db, role: Role): Promise<Person> {
  return owner.user.create({
    data: userInput({ role, email: staffAddress(), passwordHash: await hashPassword(PASSWORD) }),
    select: { id: true, name: true, email: true },
  });
}

/** Fills in the sign-in form and sends it. */
export async function enterPassword(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.goto("/admin/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

/** Signs a person of this test in. */
export async function signInAs(page: Page, { email }: Person, password = PASSWORD): Promise<void> {
  await enterPassword(page, email, password);
  await expect(page).toHaveURL(/\/admin(?!\/sign-in)/);
}

/** The path of the link in the newest mail of a kind, once it has come. */
export async function awaitLink(
  email: string,
  kind: "admin/invitation" | "admin/new-password",
): Promise<string> {
  let path: string | null = null;
  await expect(async () => {
    path = await mailedLink(email, kind);
    expect(path).not.toBeNull();
  }).toPass({ timeout: 30_000 });
  return path ?? "";
}
