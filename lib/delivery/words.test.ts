import { describe, expect, it } from "vitest";
import { DeliveryState } from "#lib/platform/prisma/enums.ts";
import { deliveryWords } from "./words.ts";

const schoolName = "Northfield College";
const words = (state: DeliveryState | null, acceptedAt: Date | null = null) =>
  deliveryWords({ state, holdReason: state === "held" ? "hours" : null, schoolName, acceptedAt });

describe("the words for a delivery", () => {
  it("say sent only when the school's side has accepted", () => {
    for (const state of Object.values(DeliveryState))
      expect(words(state).startsWith("Sent")).toBe(state === "accepted");
  });

  it("name school and moment of acceptance", () => {
    expect(words("accepted", new Date("2026-11-22T14:05:00Z"))).toBe(
      "Sent: Northfield College accepted it on 22 Nov 2026, 14:05 UTC",
    );
  });

  it("call an inquiry that no worker has seen yet waiting", () => {
    expect(words(null)).toBe("Waiting to be sent");
  });
});
