import { expect, test } from "vitest";
import { nearestAddresses } from "./nearest-addresses.ts";

const known = [
  "/guides",
  "/guides/medical-coder",
  "/guides/software-developer",
  "/guides/health-information-technician",
  "/match",
  "/privacy",
  "/how-matching-works",
];

test.each([
  ["/guides/medical-codr", "/guides/medical-coder"],
  ["/guides/Medical_Coder/", "/guides/medical-coder"],
  ["/careers/medical-coder.html", "/guides/medical-coder"],
  ["/medical%20coder", "/guides/medical-coder"],
  ["/guides/software-developers", "/guides/software-developer"],
  ["/guides/health-information-technologist", "/guides/health-information-technician"],
  ["/guide", "/guides"],
  ["/privacy-", "/privacy"],
])("%s was probably meant to be %s", (typed, meant) => {
  expect(nearestAddresses(typed, known)[0]).toBe(meant);
});

test.each(["/nowhere", "/wp-login.php", "/", "/%E0%A4%A", `/${"x".repeat(500)}`])(
  "nothing is near %s",
  (typed) => {
    expect(nearestAddresses(typed, known)).toEqual([]);
  },
);
