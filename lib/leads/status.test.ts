import { expect, test } from "vitest";
import { LeadStatus } from "#lib/platform/prisma/enums.ts";
import { canChangeStatus, nextStatuses, STATUS_EFFECTS } from "./status.ts";

const ALL = Object.values(LeadStatus);

test("nobody on staff withdraws, erases or marks as delivered", () => {
  for (const from of ALL)
    for (const to of ["withdrawn", "erased", "delivered", "partially_delivered", "submitted"] as const)
      expect(canChangeStatus(from, to), `${from} to ${to}`).toBe(false);
});

test("what stopped delivery stays stopped", () => {
  for (const from of ["closed", "spam", "withdrawn", "erased"] as const)
    expect(nextStatuses(from)).toEqual([]);
});

test("each status that can be chosen says what follows", () => {
  for (const from of ALL) for (const to of nextStatuses(from)) expect(STATUS_EFFECTS[to]).toBeTruthy();
});
