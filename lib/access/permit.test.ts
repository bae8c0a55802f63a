import { describe, expect, test } from "vitest";
import { ForbiddenError } from "#lib/platform/errors.ts";
import type { Role } from "./actor.ts";
import { permissions } from "./permissions.ts";
import { can, permit } from "./permit.ts";

const actor = (role: Role) => ({ id: "0190a0a0-0000-7000-8000-000000000001", name: "Test", role });

describe("permit", () => {
  test("an editor keeps programs but never sees a lead", () => {
    expect(() => permit(actor("editor"), "program", "write")).not.toThrow();
    for (const action of ["read", "readContact", "changeStatus", "note", "export"] as const)
      expect(() => permit(actor("editor"), "lead", action)).toThrow(ForbiddenError);
  });

  test("marketing reads the catalogue and works on leads, and changes no program", () => {
    expect(can(actor("marketing"), "program", "read")).toBe(true);
    expect(can(actor("marketing"), "lead", "export")).toBe(true);
    expect(can(actor("marketing"), "program", "write")).toBe(false);
    expect(can(actor("marketing"), "disclosure", "publish")).toBe(false);
  });

  test("an auditor changes nothing, and finance only what schools pay for", () => {
    const changed = (role: Role) =>
      Object.entries(permissions).flatMap(([resource, actions]) =>
        Object.entries(actions)
          .filter(([action, roles]) => action !== "read" && (roles as readonly Role[]).includes(role))
          .filter(() => resource !== "account")
          .map(([action]) => `${resource}.${action}`),
      );
    // Taking the log away changes nothing in it but that it was taken.
    expect(changed("auditor")).toEqual(["audit.export"]);
    expect(changed("finance")).toEqual([
      ...[
        "agreement.write",
        "agreement.approve",
        "agreement.end",
        "agreement.test",
        "agreement.revealSecret",
        "agreement.renewSecret",
      ],
      ...["placement.write", "placement.end"],
    ]);
  });

  test("the owner may do everything", () => {
    for (const actions of Object.values(permissions))
      for (const roles of Object.values(actions)) expect(roles).toContain("owner");
  });
});
