import { expect, test } from "vitest";
import { doubtAboutEmail } from "./email-doubt.ts";

test("a throw-away mailbox is refused, also under a name of its own", () => {
  for (const email of ["a@mailinator.com", "a@eu.mailinator.com"])
    expect(doubtAboutEmail(email, email)).toMatch(/throws mail away/);
  for (const email of ["a@example.com", "a@gmail.com", "a@mailinator.example"])
    expect(doubtAboutEmail(email, undefined)).toBeNull();
});

test("a slip is asked about once", () => {
  expect(doubtAboutEmail("ada@outlok.com", undefined)).toContain("Did you mean ada@outlook.com?");
  expect(doubtAboutEmail("ada@outlok.com", "eve@outlok.com")).toContain("Did you mean");
  expect(doubtAboutEmail("ada@outlok.com", ["ada@outlok.com"])).toContain("Did you mean");
  expect(doubtAboutEmail("ada@outlok.com", "ada@outlok.com")).toBeNull();
});
