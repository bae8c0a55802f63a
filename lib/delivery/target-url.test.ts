import { describe, expect, it } from "vitest";
import { checkTargetUrl, type TargetPolicy } from "./target-url.ts";

const strict: TargetPolicy = { allowInsecure: false, allowHosts: ["127.0.0.1:3710"] };
const demo: TargetPolicy = { allowInsecure: true, allowHosts: ["127.0.0.1:3710", "receiver.local:443"] };

describe("a webhook's address", () => {
  it.each([
    "https://crm.school.edu/intake",
    "https://crm.school.edu:8443/intake?key=1",
    "https://93.184.216.34/",
    "https://[2606:2800:220:1::1]/",
  ])("may be %s", (url) => {
    expect(checkTargetUrl(url, strict).ok).toBe(true);
  });

  it.each([
    "http://crm.school.edu/",
    "ftp://crm.school.edu/",
    "javascript:alert(1)",
    "file:///etc/passwd",
    "not an address",
    "https://user:secret@crm.school.edu/",
    "https://user@crm.school.edu/",
    "https://crm.school.edu:22/",
    "https://crm.school.edu:80/",
    "https://crm.school.edu:5432/",
    "https://localhost/",
    "https://LOCALHOST./",
    "https://db.localhost/",
    "https://printer.local/",
    "https://metadata.google.internal/",
    "https://intranet/",
    "https://127.0.0.1/",
    "https://127.0.0.1.:443/",
    "https://127.1/",
    "https://2130706433/",
    "https://0x7f.1/",
    "https://0177.0.0.1/",
    "https://0/",
    "https://0.0.0.0/",
    "https://10.0.0.1/",
    "https://100.64.0.1/",
    "https://169.254.169.254/",
    "https://172.16.0.1/",
    "https://172.31.255.255/",
    "https://192.168.1.1/",
    "https://192.0.2.1/",
    "https://198.18.0.1/",
    "https://198.51.100.1/",
    "https://203.0.113.1/",
    "https://192.88.99.1/",
    "https://224.0.0.1/",
    "https://255.255.255.255/",
    "https://[::]/",
    "https://[::1]/",
    "https://[::ffff:127.0.0.1]/",
    "https://[::ffff:7f00:1]/",
    "https://[::ffff:8.8.8.8]/",
    "https://[::127.0.0.1]/",
    "https://[64:ff9b::7f00:1]/",
    "https://[2002:7f00:1::]/",
    "https://[2001::1]/",
    "https://[2001:db8::1]/",
    "https://[fc00::1]/",
    "https://[fd12:3456::1]/",
    "https://[fe80::1]/",
    "https://[ff02::1]/",
    "https://127.0.0.1:3710/",
    "https://①②⑦.⓪.⓪.①/",
  ])("may not be %s", (url) => {
    expect(checkTargetUrl(url, strict).ok).toBe(false);
  });

  it("may be private in demo and tests where the installation names host and port", () => {
    expect(checkTargetUrl("http://127.0.0.1:3710/schools/northfield", demo)).toMatchObject({
      ok: true,
      isAllowedHost: true,
    });
    expect(checkTargetUrl("https://receiver.local/", demo).ok).toBe(true);
    expect(checkTargetUrl("http://127.0.0.1:3711/", demo).ok).toBe(false);
    expect(checkTargetUrl("http://127.0.0.1/", demo).ok).toBe(false);
    expect(checkTargetUrl("http://user@127.0.0.1:3710/", demo).ok).toBe(false);
  });
});
