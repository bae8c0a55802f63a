import { expect, test } from "vitest";
import { findPasswordProblem } from "./password-rules.ts";

const ann = { name: "Annabel Hartwell", email: "a.hartwell@college.example" };

test.each([
  ["", "short"],
  ["elevenchars", "short"],
  ["🗝️🗝️🗝️", "short"],
  ["x".repeat(129), "long"],
  ["passwordpassword", "common"],
  ["qwertyuiop[]", "common"],
  ["aaaaaaaaaaaaaaaa", "common"],
  ["123456789012", "common"],
  ["Password12345!", "common"],
  ["AnnabelHartwell", "personal"],
  ["annabel-hartwell-1", "personal"],
  ["hartwell12345", "personal"],
  ["fairmatch-admin-1", "personal"],
] as const)("%s is refused as %s", (password, problem) => {
  expect(findPasswordProblem(password, ann)).toBe(problem);
});

test.each([
  "pelican drawer lantern",
  "correct horse battery staple",
  "hartwell pelican drawer lantern",
  "7fQp-ztWk-m2Xv",
  "спутник кленовый якорь",
  `${"x7!Kq".repeat(5)}🗝️ brass lamp`,
])("%s is taken", (password) => {
  expect(findPasswordProblem(password, ann)).toBeNull();
});
