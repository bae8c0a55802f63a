import { describe, expect, it } from "vitest";
import { DeliveryState, RevocationState } from "#lib/platform/prisma/enums.ts";
import { deliveryWords, type RevocationStanding } from "./words.ts";

const schoolName = "Northfield College";
const words = (state: DeliveryState | null, settledAt: Date | null = null) =>
  deliveryWords({
    state,
    holdReason: state === "held" ? "hours" : null,
    confirmation: null,
    schoolName,
    settledAt,
    mayHaveArrived: false,
    revocation: null,
  });

describe("the words for a delivery", () => {
  it("say that the school has it only when its side has accepted, now or before", () => {
    for (const state of Object.values(DeliveryState))
      expect(words(state).includes("has your request")).toBe(state === "accepted" || state === "duplicate");
  });

  it("name school and moment, and do not tell whether the person had asked before", () => {
    const moment = new Date("2026-11-22T14:05:00Z");
    expect(words("accepted", moment)).toBe("Northfield College has your request (22 Nov 2026, 14:05 UTC)");
    expect(words("duplicate", moment)).toBe(words("accepted", moment));
  });

  it("say of a stopped one what its school knows, and call nothing but its answer a confirmation", () => {
    const stopped = (revocation: Partial<RevocationStanding> | null, mayHaveArrived = true) =>
      deliveryWords({
        state: "revoked",
        holdReason: null,
        confirmation: null,
        schoolName,
        settledAt: null,
        mayHaveArrived,
        revocation: revocation && { state: "pending", channel: null, acknowledgedAt: null, ...revocation },
      });
    expect(stopped(null, false)).toBe("Stopped before Northfield College got anything");
    expect(stopped({})).toBe("Stopped: we are telling Northfield College and wait for its confirmation");
    for (const state of Object.values(RevocationState)) {
      expect(stopped({ state, channel: "webhook" }).includes("confirmed that")).toBe(
        state === "acknowledged",
      );
      expect(stopped({ state, channel: "email" })).not.toContain("confirmed that");
    }
  });

  it("call an inquiry that no worker has seen yet waiting", () => {
    expect(words(null)).toBe("Waiting to be sent");
  });
});
