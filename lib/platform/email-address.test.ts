import { describe, expect, test } from "vitest";
import { parseEmailAddress, suggestEmail } from "./email-address.ts";

describe("parseEmailAddress", () => {
  test.each([
    ["ada@example.com", "ada@example.com"],
    ["Ada.L+school@Mail.Example.CO.uk", "Ada.L+school@mail.example.co.uk"],
    ["o'neil_3@xn--bcher-kva.example", "o'neil_3@xn--bcher-kva.example"],
    [`${"a".repeat(64)}@example.com`, `${"a".repeat(64)}@example.com`],
  ])("takes %s", (typed, address) => {
    expect(parseEmailAddress(typed)).toBe(address);
  });

  test.each([
    "",
    "ada",
    "@example.com",
    "ada@example",
    '"ada"@example.com',
    '"ada@evil.example"@example.com',
    "ada@example.com,eve@example.com",
    "ada@example.com eve@example.com",
    "ada@example.com\r\nBcc: eve@example.com",
    "Ada <ada@example.com>",
    "ada(comment)@example.com",
    "ada@[127.0.0.1]",
    "ada@127.0.0.1",
    "ada@bücher.example",
    "ädä@example.com",
    "ada..l@example.com",
    ".ada@example.com",
    "ada@-example.com",
    "ada@example..com",
    "ada@example.com.",
    `${"a".repeat(65)}@example.com`,
    `ada@${"a".repeat(64)}.com`,
    `ada@${`${"a".repeat(60)}.`.repeat(5)}com`,
  ])("refuses %j", (typed) => {
    expect(parseEmailAddress(typed)).toBe(null);
  });
});

test("suggestEmail hints at common slips only", () => {
  expect(suggestEmail("ada@gmial.com")).toBe("ada@gmail.com");
  expect(suggestEmail("ada@gmail.com")).toBe(null);
  expect(suggestEmail("ada@constructor.com")).toBe(null);
});
