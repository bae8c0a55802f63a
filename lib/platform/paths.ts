/** Every URL of the site is built here. */
export const paths = {
  home: () => "/",
  /** A partner's logo by its hash. */
  logo: (hash: string) => `/logos/${hash}`,
  guides: () => "/guides",
  /** The guides index as a screen, for readers without script: words to look for and a field (subject's key). */
  guideSearch: (search: { q?: string; field?: string } = {}) => withQuery("/guides/search", search),
  guide: (slug: string) => `/guides/${encodeURIComponent(slug)}`,
  /** The pictures that stand for the site, the list of guides and a guide where they are shared. */
  sharePicture: () => "/share.png",
  guidesSharePicture: () => "/guides/share.png",
  guideSharePicture: (slug: string) => `/guides/${encodeURIComponent(slug)}/share.png`,
  feed: () => "/feed.xml",
  match: () => "/match",
  /** The start of the match with a subject, level and guide already chosen. */
  matchStart: (preset: { subject?: string; level?: string; guide?: string; zip?: string; state?: string }) =>
    withQuery("/match", preset),
  /** A question's page; `returnTo` leads back to the review or the results after a change. */
  matchQuestion: (key: string, returnTo?: "review" | "results" | null) =>
    `/match/${encodeURIComponent(key)}${returnTo ? `?return=${returnTo}` : ""}`,
  /** Nothing is there: the 404 page of an address without a route needs no script, that of a route does. */
  noSuchQuestion: (key: string) => `/match/${encodeURIComponent(key)}/no-such-question`,
  /** Where the forms of the match post to. */
  matchBegin: () => "/match/begin",
  matchSave: (key: string) => `/match/${encodeURIComponent(key)}/save`,
  /** What the browser asks while somebody types or ticks: subjects for some words, programs that fit. */
  matchSubjects: (q: string) => withQuery("/match/subjects", { q }),
  matchCount: (key: string) => `/match/${encodeURIComponent(key)}/count`,
  /** Opens a visit on one more device; and the form that has this link sent. */
  matchLink: (token: string) => `/match/link/${encodeURIComponent(token)}`,
  matchLinkOpen: (token: string) => `/match/link/${encodeURIComponent(token)}/open`,
  matchLinkSend: () => "/match/link/send",
  /** The review or the results at their form for a link; `sent`: it was asked for. */
  matchLinkForm: (at: "review" | "results", sent?: "sent") =>
    `/match/${at}${sent ? `?link=${sent}` : ""}#link`,
  matchClear: () => "/match/clear",
  matchChoose: () => "/match/results/choose",
  /** Takes programs of schools that pay nothing into the list, or out of it. */
  matchPool: () => "/match/results/pool",
  matchReview: () => "/match/review",
  /** The list; `query` holds filters, how much is shown and what is ticked. */
  matchResults: (query = "") => (query ? `/match/results?${query}` : "/match/results"),
  /** Keeps or drops a program from the list's form. */
  matchKeep: () => "/match/results/keep",
  /** Why a program stands where it does, or is not in the list: one (slug), or those that a search finds. */
  matchWhy: (about: { program?: string; q?: string } = {}) => withQuery("/match/results/why", about),
  /** Programs (slugs) side by side. */
  matchCompare: (slugs: readonly string[]) =>
    `/match/results/compare?${new URLSearchParams(slugs.map((slug) => ["program", slug]))}`,
  /** A list of a pool for anybody who has its link; `code` holds the answers. */
  matchShared: (code: string, pool: "partners" | "all") =>
    withQuery("/match/results", { shared: code, open: pool === "all" ? "yes" : undefined }),
  matchTakeShared: () => "/match/results/take",
  /** All programs in order of their names, or those of a subject (key), level and state (postal code). */
  programs: (
    filter: { subject?: string; level?: string; state?: string; schools?: string; after?: string } = {},
  ) => withQuery("/programs", filter),
  /** The way out to a school's own site from a placement (id); counted, nothing else. */
  clickOut: (placementId: string) => `/go/${encodeURIComponent(placementId)}`,
  program: (slug: string) => `/programs/${encodeURIComponent(slug)}`,
  /** No route: an unknown placement ends in the 404 page. */
  noSuchClickOut: () => "/go",
  school: (slug: string) => `/schools/${encodeURIComponent(slug)}`,
  /** An invented school's page, for a reader on the way to its site (host), which does not exist. */
  inventedSite: (slug: string, host: string) =>
    withQuery(`/schools/${encodeURIComponent(slug)}`, { left: host }),
  /** The request form with programs (ids) already chosen. */
  request: (programIds: readonly string[] = []) =>
    programIds.length > 0
      ? `/request?${new URLSearchParams(programIds.map((id) => ["program", id]))}`
      : "/request",
  requestSubmit: () => "/request/submit",
  /** The form after a refused post, at the place that says why. */
  requestRefused: (programIds: readonly string[], anchor: string) =>
    `/request?${new URLSearchParams([...programIds.map((id) => ["program", id]), ["refused", "1"]])}#${anchor}`,
  requestNotYet: () => "/request/not-yet",
  /** What the form's script asks: work to do, and whether a form whose answer was lost has arrived. */
  requestChallenge: () => "/request/challenge",
  requestSent: () => "/request/sent",
  /** Where a mail leads somebody whose browser could not do the work; and the button there. */
  requestConfirm: (token: string) => `/request/confirm/${encodeURIComponent(token)}`,
  requestConfirmSend: (token: string) => `/request/confirm/${encodeURIComponent(token)}/send`,
  receipt: (token: string) => `/receipt/${encodeURIComponent(token)}`,
  /** Stops a request that somebody else made with the reader's address. */
  receiptNotMe: (token: string) => `/receipt/${encodeURIComponent(token)}/not-me`,
  receiptNotMeConfirm: (token: string) => `/receipt/${encodeURIComponent(token)}/not-me/confirm`,
  /** The receipt after something was done there: it says so. */
  receiptDone: (token: string, done: "withdrawn" | "preferences") =>
    `/receipt/${encodeURIComponent(token)}?done=${done}`,
  /** Asks before it withdraws, from one school (its inquiry's id) or all; and where its form posts to. */
  receiptWithdraw: (token: string, inquiryId?: string) =>
    withQuery(`/receipt/${encodeURIComponent(token)}/withdraw`, { school: inquiryId }),
  receiptWithdrawConfirm: (token: string) => `/receipt/${encodeURIComponent(token)}/withdraw/confirm`,
  /** What one inquiry rests on, to print; and the same as a signed file. */
  receiptCertificate: (token: string, inquiryId: string) =>
    `/receipt/${encodeURIComponent(token)}/certificate/${inquiryId}`,
  receiptCertificateFile: (token: string, inquiryId: string) =>
    `/receipt/${encodeURIComponent(token)}/certificate/${inquiryId}/file`,
  /** How and when schools may make contact; and where its form posts to. */
  receiptPreferences: (token: string, problem?: "form") =>
    withQuery(`/receipt/${encodeURIComponent(token)}/preferences`, { problem }),
  receiptPreferencesSave: (token: string) => `/receipt/${encodeURIComponent(token)}/preferences/save`,
  /** Asks for the address before it gives the file; and where its form posts to. */
  receiptExport: (token: string, problem?: "address" | "limit") =>
    `${withQuery(`/receipt/${encodeURIComponent(token)}/export`, { problem })}${problem ? "#error-summary" : ""}`,
  receiptExportDownload: (token: string) => `/receipt/${encodeURIComponent(token)}/export/download`,
  /** Asks before it erases; and where its form posts to. */
  receiptErase: (token: string) => `/receipt/${encodeURIComponent(token)}/erase`,
  receiptEraseConfirm: (token: string) => `/receipt/${encodeURIComponent(token)}/erase/confirm`,
  /** The public API. */
  api: {
    match: () => "/api/v1/match",
    programs: () => "/api/v1/programs",
    description: () => "/api/v1/openapi.json",
  },
  howMatchingWorks: () => "/how-matching-works",
  advertiserDisclosure: () => "/advertiser-disclosure",
  editorialPolicy: () => "/editorial-policy",
  privacy: () => "/privacy",
  /** What a browser's opt-out signal changes. */
  privacyOptOut: () => "/privacy#opt-out-signal",
  admin: {
    home: () => "/admin",
    /** `note`: what has just been done. */
    signIn: (note?: "signedOut" | "changed") => withQuery("/admin/sign-in", { note }),
    /** The sign-in page with where to go afterwards, and why the organization's own sign-in did not work. */
    signInAgain: (next: string, problem?: string) =>
      withQuery("/admin/sign-in", { next: next === "/admin" ? undefined : next, problem }),
    /** To the organization's own sign-in, and where it leads back to. */
    beginOidc: (next: string) =>
      withQuery("/admin/sign-in/oidc", { next: next === "/admin" ? undefined : next }),
    oidcDone: (next: string) => withQuery("/admin/sign-in/oidc/done", { next }),
    /** Where the sign-in form and the sign-out button post to. */
    submitSignIn: () => "/admin/sign-in/submit",
    signOut: () => "/admin/sign-out",
    /** Where an invitation by mail leads, and its form posts to. */
    invitation: (token: string, problem?: string) =>
      withQuery(`/admin/invitation/${encodeURIComponent(token)}`, { problem }),
    acceptInvitation: (token: string) => `/admin/invitation/${encodeURIComponent(token)}/accept`,
    /** Asks for a link to a new password; what its form posts to; and where that link leads, and its form posts to. */
    askNewPassword: (sent?: "sent") => withQuery("/admin/new-password", { sent }),
    submitNewPassword: () => "/admin/new-password/ask",
    newPassword: (token: string, problem?: string) =>
      withQuery(`/admin/new-password/${encodeURIComponent(token)}`, { problem }),
    saveNewPassword: (token: string) => `/admin/new-password/${encodeURIComponent(token)}/save`,
    account: (done?: string) => withQuery("/admin/account", { done }),
    /** The code after the password, with where to go afterwards; what its form posts to. */
    signInCode: (next: string, problem?: string) =>
      withQuery("/admin/sign-in/code", { next: next === "/admin" ? undefined : next, problem }),
    submitSignInCode: () => "/admin/sign-in/code/submit",
    /** Setting up the second step: what it is, the app's code, and the recovery codes, which are shown once. */
    secondFactor: (problem?: string) => withQuery("/admin/second-factor", { problem }),
    beginSecondFactor: () => "/admin/second-factor/begin",
    confirmSecondFactor: () => "/admin/second-factor/confirm",
    recoveryCodes: () => "/admin/second-factor/codes",
    keepRecoveryCodes: () => "/admin/second-factor/kept",
    staff: (done?: string) => withQuery("/admin/staff", { done }),
    inviteStaff: () => "/admin/staff/invite",
    staffMember: (id: string, done?: string) => withQuery(`/admin/staff/${id}`, { done }),
    /** Screens, actions and records by name: as a page, and the records alone for the menu. */
    search: (q?: string) => withQuery("/admin/search", { q }),
    searchRecords: (q: string) => withQuery("/admin/search/find", { q }),
    /** What of the catalogue needs care, by kind. */
    stale: (kind?: string) => withQuery("/admin/stale", { kind }),
    partners: () => "/admin/partners",
    newPartner: () => "/admin/partners/new",
    partner: (id: string) => `/admin/partners/${id}`,
    partnerLogo: (id: string) => `/admin/partners/${id}/logo`,
    removePartnerLogo: (id: string) => `/admin/partners/${id}/logo/remove`,
    partnerLogoProblem: (id: string, problem: string) =>
      `/admin/partners/${id}?logo=${problem}#error-summary`,
    /** A record as it stood after an event of its history. */
    partnerPast: (id: string, event: string) => `/admin/partners/${id}/history/${event}`,
    schoolPast: (id: string, event: string) => `/admin/schools/${id}/history/${event}`,
    /** How a program would do in matches, with one student's breakdown (its key, or "own"). */
    programFit: (id: string, student?: string) => withQuery(`/admin/programs/${id}/fit`, { student }),
    programPast: (id: string, event: string) => `/admin/programs/${id}/history/${event}`,
    newContact: (partnerId: string) => `/admin/partners/${partnerId}/contacts/new`,
    contact: (partnerId: string, id: string) => `/admin/partners/${partnerId}/contacts/${id}`,
    schools: () => "/admin/schools",
    newSchool: (partnerId?: string) =>
      partnerId ? `/admin/schools/new?partner=${partnerId}` : "/admin/schools/new",
    school: (id: string) => `/admin/schools/${id}`,
    programs: () => "/admin/programs",
    /** One field of several programs: which programs and which field stand in the address. */
    editPrograms: (query = "") => (query ? `/admin/programs/edit?${query}` : "/admin/programs/edit"),
    prepareProgramEdit: () => "/admin/programs/edit/prepare",
    saveView: () => "/admin/views/save",
    deleteView: () => "/admin/views/delete",
    /** What the field for a subject asks: subjects for some words or a code. */
    programSubjects: (q: string) => withQuery("/admin/programs/subjects", { q }),
    newProgram: () => "/admin/programs/new",
    program: (id: string) => `/admin/programs/${id}`,
    exportPrograms: () => "/admin/programs/export",
    exportPartners: () => "/admin/partners/export",
    imports: (problem?: string) => withQuery("/admin/imports", { problem }),
    uploadSheet: () => "/admin/imports/upload",
    sheetTemplate: () => "/admin/imports/template",
    import: (id: string, view: { show?: string; after?: string; problem?: string } = {}) =>
      withQuery(`/admin/imports/${id}`, view),
    importStep: (id: string, step: "check" | "apply" | "undo" | "discard" | "refused") =>
      `/admin/imports/${id}/${step}`,
    matching: () => "/admin/matching",
    disclosures: () => "/admin/disclosures",
    disclosure: (kind: string) => `/admin/disclosures/${kind}`,
    /** A text as readers would see it, in its place: the draft, or what is in force. */
    disclosurePreview: (kind: string) => `/admin/disclosures/${kind}/preview`,
    audit: (view: Record<string, string | undefined> = {}) => withQuery("/admin/audit", view),
    exportAudit: () => "/admin/audit/export",
    agreements: () => "/admin/agreements",
    newAgreement: (partnerId?: string) => withQuery("/admin/agreements/new", { partner: partnerId }),
    agreement: (id: string) => `/admin/agreements/${id}`,
    /** One target in an agreement's page. */
    agreementTarget: (id: string, targetId: string, problem: string) =>
      `${withQuery(`/admin/agreements/${id}`, { problem, target: targetId })}#target-${targetId}`,
    agreementSecret: (id: string, targetId: string) => `/admin/agreements/${id}/targets/${targetId}/secret`,
    placements: () => "/admin/placements",
    newPlacement: () => "/admin/placements/new",
    placement: (id: string) => `/admin/placements/${id}`,
    leads: (view: Record<string, string | undefined> = {}) => withQuery("/admin/leads", view),
    searchLeads: () => "/admin/leads/search",
    exportLeads: () => "/admin/leads/export",
    lead: (id: string) => `/admin/leads/${id}`,
    /** The contact details in a lead's page; what the form that asks for them posts to. */
    leadContact: (id: string, problem?: string) => `${withQuery(`/admin/leads/${id}`, { problem })}#contact`,
    openLeadContact: (id: string) => `/admin/leads/${id}/contact`,
  },
};

/** A list as it was opened, so that signing in leads back to its filters. What was just done there is not said again. */
export function asOpened(
  path: string,
  query: Readonly<Record<string, string | string[] | undefined>>,
): string {
  const { done: _, ...filters } = query;
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(filters))
    for (const one of [value ?? []].flat()) search.append(key, one);
  return search.size > 0 ? `${path}?${search}` : path;
}

function withQuery(path: string, fields: Record<string, string | undefined>): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(fields)) if (value) query.set(key, value);
  return query.size > 0 ? `${path}?${query}` : path;
}
