import { Webhook } from "standardwebhooks";
import { describe, expect, it } from "vitest";
import { newWebhookSecret, signatureHeaders } from "./signature.ts";

const body = '{"type":"inquiry.created"}';
const sign = (at: Date, ...secrets: string[]) => signatureHeaders({ id: "msg_1", body, secrets, at });
const MINUTE = 60_000;

describe("a signature", () => {
  it("satisfies the independent library of Standard Webhooks", () => {
    const secret = newWebhookSecret();
    expect(new Webhook(secret).verify(body, sign(new Date(), secret))).toEqual(JSON.parse(body));
  });

  it("fails with another secret, body, id or time", () => {
    const secret = newWebhookSecret();
    const headers = sign(new Date(), secret);
    const verifier = new Webhook(secret);
    expect(() => new Webhook(newWebhookSecret()).verify(body, headers)).toThrow("No matching signature");
    expect(() => verifier.verify(`${body} `, headers)).toThrow("No matching signature");
    expect(() => verifier.verify(body, { ...headers, "webhook-id": "msg_2" })).toThrow(
      "No matching signature",
    );
    expect(() => verifier.verify(body, sign(new Date(Date.now() - 6 * MINUTE), secret))).toThrow("too old");
    expect(() => verifier.verify(body, sign(new Date(Date.now() + 6 * MINUTE), secret))).toThrow("too new");
  });

  it("of several secrets satisfies whoever knows one of them", () => {
    const [present, former] = [newWebhookSecret(), newWebhookSecret()];
    const headers = sign(new Date(), present, former);
    for (const secret of [present, former])
      expect(new Webhook(secret).verify(body, headers)).toEqual(JSON.parse(body));
    expect(() => new Webhook(newWebhookSecret()).verify(body, headers)).toThrow("No matching signature");
  });

  it("needs a webhook secret", () => {
    expect(() => sign(new Date(), "plain")).toThrow("not a webhook secret");
  });
});
