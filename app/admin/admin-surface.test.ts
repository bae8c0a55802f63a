import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { SURFACE, WAYS } from "#prisma/testing/access/admin-surface.ts";

/** What a way in looks like in the source. */
const WAY_IN: Partial<Record<keyof typeof WAYS, string>> = {
  page: "readForPage(",
  post: "receiveStaffPost(",
  upload: "receiveStaffUpload(",
  action: "runFormAction(",
/**
 * Everything under /admin and /api that answers a request, and how it asks who may. A page, action or handler that
 * is not listed here fails this test: whoever adds one decides here who gets in.
 */
const STAFF_PAGE = "staff, through readForPage";
const STAFF_POST = "staff, through receiveStaffPost";
const STAFF_ACTION = "staff, through runFormAction";
const STAFF_UPLOAD = "staff, through receiveStaffUpload";
const SIGN_IN = "anybody: the door itself";
const BY_MAIL = "whoever got its link by mail";
const PUBLIC = "anybody: no data about people";
const PUBLIC_API = "anybody, counted by address: no data about people";

const SURFACE: Record<string, string> = {
  "app/admin/(inside)/page.tsx": STAFF_PAGE,
  "app/admin/(inside)/disclosures/page.tsx": STAFF_PAGE,
  "app/admin/(inside)/disclosures/[kind]/page.tsx": STAFF_PAGE,
  "app/admin/(preview)/disclosures/[kind]/preview/page.tsx": STAFF_PAGE,
  "app/admin/(inside)/imports/page.tsx": STAFF_PAGE,
  "app/admin/(inside)/imports/[id]/page.tsx": STAFF_PAGE,
  "app/admin/(inside)/imports/upload/route.ts POST": STAFF_UPLOAD,
  "app/admin/(inside)/imports/template/route.ts POST": STAFF_POST,
  "app/admin/(inside)/imports/[id]/check/route.ts POST": STAFF_POST,
  "app/admin/(inside)/imports/[id]/apply/route.ts POST": STAFF_POST,
  "app/admin/(inside)/imports/[id]/undo/route.ts POST": STAFF_POST,
  "app/admin/(inside)/imports/[id]/discard/route.ts POST": STAFF_POST,
  "app/admin/(inside)/imports/[id]/refused/route.ts POST": STAFF_POST,
  "app/admin/(inside)/programs/export/route.ts POST": STAFF_POST,
  "app/admin/(inside)/partners/export/route.ts POST": STAFF_POST,
  "app/admin/(inside)/stale/page.tsx": STAFF_PAGE,
  "app/admin/(inside)/stale/actions.ts confirmFactsAction": STAFF_ACTION,
  "app/admin/(inside)/matching/page.tsx": STAFF_PAGE,
  "app/admin/(inside)/leads/page.tsx": STAFF_PAGE,
  "app/admin/(inside)/leads/[id]/page.tsx": STAFF_PAGE,
  "app/admin/(inside)/partners/page.tsx": STAFF_PAGE,
  "app/admin/(inside)/partners/new/page.tsx": STAFF_PAGE,
  "app/admin/(inside)/partners/[id]/page.tsx": STAFF_PAGE,
  "app/admin/(inside)/partners/[id]/contacts/new/page.tsx": STAFF_PAGE,
  "app/admin/(inside)/partners/[id]/contacts/[contact]/page.tsx": STAFF_PAGE,
  "app/admin/(inside)/partners/contact-actions/actions.ts addContactAction": STAFF_ACTION,
  "app/admin/(inside)/partners/contact-actions/actions.ts changeContactAction": STAFF_ACTION,
  "app/admin/(inside)/partners/contact-actions/actions.ts removeContactAction": STAFF_ACTION,
  "app/admin/(inside)/partners/contact-actions/actions.ts addPartnerNoteAction": STAFF_ACTION,
  "app/admin/(inside)/placements/page.tsx": STAFF_PAGE,
  "app/admin/(inside)/placements/new/page.tsx": STAFF_PAGE,
  "app/admin/(inside)/placements/[id]/page.tsx": STAFF_PAGE,
  "app/admin/(inside)/programs/page.tsx": STAFF_PAGE,
  "app/admin/(inside)/programs/[id]/fit/page.tsx": STAFF_PAGE,
  "app/admin/(inside)/programs/new/page.tsx": STAFF_PAGE,
  "app/admin/(inside)/programs/[id]/page.tsx": STAFF_PAGE,
  "app/admin/(inside)/schools/page.tsx": STAFF_PAGE,
  "app/admin/(inside)/schools/new/page.tsx": STAFF_PAGE,
  "app/admin/(inside)/schools/[id]/page.tsx": STAFF_PAGE,
  "app/admin/(inside)/partners/[id]/history/[event]/page.tsx": STAFF_PAGE,
  "app/admin/(inside)/programs/[id]/history/[event]/page.tsx": STAFF_PAGE,
  "app/admin/(inside)/schools/[id]/history/[event]/page.tsx": STAFF_PAGE,
  "app/admin/(inside)/leads/search/route.ts POST": STAFF_POST,
  "app/admin/(inside)/leads/export/route.ts POST": STAFF_POST,
  "app/admin/(inside)/disclosures/actions.ts saveDraftAction": STAFF_ACTION,
  "app/admin/(inside)/disclosures/actions.ts submitDraftAction": STAFF_ACTION,
  "app/admin/(inside)/disclosures/actions.ts approveDraftAction": STAFF_ACTION,
  "app/admin/(inside)/disclosures/actions.ts takeApprovalBackAction": STAFF_ACTION,
  "app/admin/(inside)/disclosures/actions.ts retireTextAction": STAFF_ACTION,
  "app/admin/(inside)/disclosures/actions.ts discardDraftAction": STAFF_ACTION,
  "app/admin/(inside)/leads/actions.ts changeLeadStatusAction": STAFF_ACTION,
  "app/admin/(inside)/leads/actions.ts addLeadNoteAction": STAFF_ACTION,
  "app/admin/(inside)/partners/actions.ts createPartnerAction": STAFF_ACTION,
  "app/admin/(inside)/partners/actions.ts updatePartnerAction": STAFF_ACTION,
  "app/admin/(inside)/partners/actions.ts publishPartnerAction": STAFF_ACTION,
  "app/admin/(inside)/partners/actions.ts withdrawPartnerAction": STAFF_ACTION,
  "app/admin/(inside)/partners/actions.ts stopPartnerAction": STAFF_ACTION,
  "app/admin/(inside)/partners/actions.ts startPartnerAction": STAFF_ACTION,
  "app/admin/(inside)/matching/actions.ts chooseDefaultPoolAction": STAFF_ACTION,
  "app/admin/(inside)/placements/actions.ts createPlacementAction": STAFF_ACTION,
  "app/admin/(inside)/placements/actions.ts changePlacementAction": STAFF_ACTION,
  "app/admin/(inside)/placements/actions.ts endPlacementAction": STAFF_ACTION,
  "app/admin/(inside)/programs/actions.ts createProgramAction": STAFF_ACTION,
  "app/admin/(inside)/programs/actions.ts duplicateProgramAction": STAFF_ACTION,
  "app/admin/(inside)/programs/actions.ts updateProgramAction": STAFF_ACTION,
  "app/admin/(inside)/programs/actions.ts publishProgramAction": STAFF_ACTION,
  "app/admin/(inside)/programs/actions.ts withdrawProgramAction": STAFF_ACTION,
  "app/admin/(inside)/schools/actions.ts createSchoolAction": STAFF_ACTION,
  "app/admin/(inside)/schools/actions.ts updateSchoolAction": STAFF_ACTION,
  "app/admin/(inside)/schools/actions.ts publishSchoolAction": STAFF_ACTION,
  "app/admin/(inside)/schools/actions.ts withdrawSchoolAction": STAFF_ACTION,
  "app/admin/(inside)/staff/page.tsx": STAFF_PAGE,
  "app/admin/(inside)/staff/[id]/page.tsx": STAFF_PAGE,
  "app/admin/(inside)/staff/invite/page.tsx": STAFF_PAGE,
  "app/admin/(inside)/staff/actions.ts inviteStaffAction": STAFF_ACTION,
  "app/admin/(inside)/staff/actions.ts resendInvitationAction": STAFF_ACTION,
  "app/admin/(inside)/staff/actions.ts revokeInvitationAction": STAFF_ACTION,
  "app/admin/(inside)/staff/actions.ts changeRoleAction": STAFF_ACTION,
  "app/admin/(inside)/staff/actions.ts disableStaffAction": STAFF_ACTION,
  "app/admin/(inside)/staff/actions.ts enableStaffAction": STAFF_ACTION,
  "app/admin/(inside)/staff/actions.ts endStaffSessionsAction": STAFF_ACTION,
  "app/admin/(inside)/account/page.tsx": STAFF_PAGE,
  "app/admin/(inside)/account/actions.ts changeOwnPasswordAction": STAFF_ACTION,
  "app/admin/(inside)/account/actions.ts endOwnSessionAction": STAFF_ACTION,
  "app/admin/(inside)/account/actions.ts endOtherSessionsAction": STAFF_ACTION,
  "app/admin/new-password/page.tsx": SIGN_IN,
  "app/admin/new-password/ask/route.ts POST": SIGN_IN,
  "app/admin/new-password/[token]/page.tsx": BY_MAIL,
  "app/admin/new-password/[token]/save/route.ts POST": BY_MAIL,
  "app/admin/invitation/[token]/page.tsx": BY_MAIL,
  "app/admin/invitation/[token]/accept/route.ts POST": BY_MAIL,
  "app/admin/sign-in/page.tsx": SIGN_IN,
  "app/admin/sign-in/submit/route.ts POST": SIGN_IN,
  "app/admin/sign-out/route.ts POST": SIGN_IN,
  "app/api/auth/[...nextauth]/route.ts GET": SIGN_IN,
  "app/api/auth/[...nextauth]/route.ts POST": SIGN_IN,
  "app/api/documents/refresh/route.ts POST": "this machine, with a secret of the process",
  "app/api/health/route.ts GET": PUBLIC,
  "app/api/health/live/route.ts GET": PUBLIC,
  "app/api/health/ready/route.ts GET": PUBLIC,
  "app/api/v1/match/route.ts OPTIONS": PUBLIC_API,
  "app/api/v1/match/route.ts POST": PUBLIC_API,
  "app/api/v1/openapi.json/route.ts GET": PUBLIC_API,
  "app/api/v1/openapi.json/route.ts OPTIONS": PUBLIC_API,
  "app/api/v1/programs/route.ts GET": PUBLIC_API,
  "app/api/v1/programs/route.ts OPTIONS": PUBLIC_API,
};

const WAY_IN: Record<string, string> = {
  [STAFF_PAGE]: "readForPage(",
  [STAFF_POST]: "receiveStaffPost(",
  [STAFF_UPLOAD]: "receiveStaffUpload(",
  [STAFF_ACTION]: "runFormAction(",
};

const files = globSync(["app/admin/**/*.{ts,tsx}", "app/api/**/*.{ts,tsx}"]).map((file) =>
  file.replaceAll("\\", "/"),
);
const read = (file: string) => readFileSync(file, "utf8");

/** Pages by file, handlers by file and verb, actions by file and name; with their source. */
function answers(): Map<string, string> {
  const found = new Map<string, string>();
  for (const file of files.filter((name) => !name.endsWith(".test.ts"))) {
    const source = read(file);
    const isActions = /^["']use server["'];/.test(source);
    if (/\/page\.tsx$/.test(file)) found.set(file, source);
    else if (isActions || /\/route\.tsx?$/.test(file))
      for (const part of source.split(/^(?=export )/m).slice(1)) {
        const name = /^export (?:async )?(?:function|const) (\w+)/.exec(part)?.[1] ?? part.slice(0, 40);
        if (/^[A-Z]+$|Action$/.test(name) || isActions) found.set(`${file} ${name}`, part);
      }
    else if (/["']use server["']/.test(source)) found.set(file, source);
  }
  return found;
}

describe("what answers under /admin and /api", () => {
  test("is listed, and everything listed is there", () => {
    expect([...answers().keys()].sort()).toEqual(Object.keys(SURFACE).sort());
  });

  test.each(Object.entries(SURFACE).map(([name, [way]]) => [name, WAYS[way], WAY_IN[way]] as const))(
    "%s lets in %s",
    (name, _way, sign) => {
      const source = answers().get(name);
      if (sign) expect(source).toContain(sign);
      else for (const staffOnly of Object.values(WAY_IN)) expect(source).not.toContain(staffOnly);
    },
  );
});

test("server actions are only in admin's actions files", () => {
  const elsewhere = globSync(["app/**/*.{ts,tsx}", "components/**/*.{ts,tsx}", "lib/**/*.{ts,tsx}"]).filter(
    (file) =>
      !/^app\/admin\/.*\/actions\.ts$/.test(file.replaceAll("\\", "/")) &&
      !file.endsWith(".test.ts") &&
      /^\s*["']use server["'];?\s*$/m.test(read(file)),
  );
  expect(elsewhere).toEqual([]);
});
