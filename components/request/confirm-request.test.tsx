import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Confirmation } from "#lib/leads/confirmation.ts";
import { ConfirmRequest } from "./confirm-request.tsx";

const school = (schoolName: string, askedAt: Date | null) => ({
  schoolName,
  programName: "Nursing",
  partnerLegalName: `${schoolName} Inc.`,
  consents: [{ channel: "email" as const, text: `${schoolName} may write to me.` }],
  askedAt,
});
const show = (...schools: Confirmation["schools"]) =>
  renderToStaticMarkup(
    ConfirmRequest({
      token: "token",
      confirmation: {
        state: "open",
        reference: "FM-AAAA-BBBB",
        receiptToken: "receipt",
        confirmBy: new Date("2026-12-04T00:00:00Z"),
        schools,
      },
    }),
  );

test("counts the schools that get the request, and shows what each is agreed to", () => {
  const before = new Date("2026-11-20T00:00:00Z");
  const one = show(school("Northfield", before), school("Lakeside", null));
  expect(one).toContain("Send my request to Lakeside");
  expect(one).toContain("Ask Lakeside for information?");
  expect(one).toContain("You asked Northfield the same on 20 Nov 2026");
  for (const name of ["Northfield", "Lakeside"]) expect(one).toContain(`${name} may write to me.`);
  expect(show(school("Northfield", null), school("Lakeside", null))).toContain(
    "Send my request to 2 schools",
  );
  expect(show(school("Northfield", before))).toContain("Confirm my request");
});
