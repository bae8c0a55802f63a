import { randomInt, randomUUID } from "node:crypto";
import { emptyAgreementForm } from "#lib/agreements/agreement-record.ts";
import { sealFormerSecret, sealSecret } from "#lib/agreements/webhook-secret.ts";
import { formOf, programColumns, recordOfRow } from "#lib/catalogue/program-record.ts";
import { emptySchoolForm } from "#lib/catalogue/school-record.ts";
import { sealContact } from "#lib/contacts/sealed.ts";
import { DEFAULT_WEIGHTS } from "#lib/match/rules.ts";
import { hashToken, randomToken, seal, sha256Hex } from "#lib/platform/crypto.ts";
import type { Db } from "#lib/platform/db.ts";
import { weightsFormOf, weightsSchema } from "#lib/weights/weights-schema.ts";
import { agreementInput } from "../../factories/agreement-factory.ts";
import { leadInput } from "../../factories/lead-factory.ts";
import { partnerInput } from "../../factories/partner-factory.ts";
import { programInput } from "../../factories/program-factory.ts";
import { schoolInput } from "../../factories/school-factory.ts";
import { userInput } from "../../factories/user-factory.ts";
import { publishDisclosure } from "../request-scene.ts";

/** What an action is sent so that it works, with records of its own; `actorId` is who sends it. */
type MakeInput = (db: Db, actorId: string) => Promise<Record<string, unknown>>;

const PASSWORD = "pelican drawer lantern";
const NEW_PASSWORD = "harbour violin quartz";
const KIND = "editorial_independence";
const GUIDE = "software-developer";
const mark = () => randomUUID().slice(0, 8);

const partner = (db: Db, status: "draft" | "published" = "published") =>
  db.partner.create({ data: partnerInput({ status }), select: { id: true, version: true } });
const school = async (db: Db, status: "draft" | "published" = "published") =>
  db.school.create({
    data: schoolInput((await partner(db)).id, { status }),
    select: { id: true, version: true },
  });
const program = async (db: Db, status: "draft" | "published" = "published") =>
  db.program.create({
    data: programInput((await school(db)).id, { status }),
    select: { id: true, version: true },
  });
const person = (db: Db, disabledAt: Date | null = null) =>
  db.user.create({ data: userInput({ role: "editor", disabledAt }), select: { id: true } });
const setUpSecondFactor = (db: Db, id: string) =>
  db.user.update({
    where: { id },
    data: {
      totpSecretSealed: seal("A".repeat(32), `app_user.totpSecret:${id}`),
      totpConfirmedAt: new Date(),
    },
    select: { id: true },
  });
const lead = (db: Db) => db.lead.create({ data: leadInput(), select: { id: true } });

async function programForm(db: Db) {
  const row = await db.program.findUniqueOrThrow({
    where: { id: (await program(db)).id },
    select: { ...programColumns, version: true, id: true },
  });
  const { id, version, ...columns } = row;
  return { id, version, form: formOf(recordOfRow(columns)) };
}

async function placement(db: Db) {
  const { id: programId } = await program(db);
  const data = { guideSlug: GUIDE, position: 1, startsOn: new Date("2026-11-01") };
  return db.placement.create({ data: { ...data, programId }, select: { id: true, version: true } });
}

const placementForm = { guideSlug: GUIDE, position: "2", startsOn: "2026-11-02", endsOn: "", targetUrl: "" };

async function invitation(db: Db, actorId: string) {
  const { id } = await db.staffInvitation.create({
    data: {
      email: `${mark()}@staff.example`,
      name: "Ada",
      role: "editor",
      tokenHash: hashToken(randomToken()),
      invitedById: actorId,
      expiresAt: new Date(Date.now() + 86_400_000),
    },
    select: { id: true },
  });
  return { id };
}

/** The one open draft of the text, at some stage; gives what a form that shows it sends. */
async function draft(db: Db, stage: "open" | "submitted" | "approved") {
  const body = `Our guides are written by people who are paid by nobody else. ${mark()}.`;
  const bodyHash = sha256Hex(body);
  const disclosure = await db.disclosure.findUniqueOrThrow({
    where: { kind: KIND },
    select: { id: true, versions: { select: { number: true } } },
  });
  await db.disclosureVersion.deleteMany({ where: { disclosureId: disclosure.id, status: "draft" } });
  const author = await person(db);
  await db.disclosureVersion.create({
    data: {
      disclosureId: disclosure.id,
      number: Math.max(...disclosure.versions.map(({ number }) => number)) + 1,
      body,
      bodyHash,
      authorIds: [author.id],
      createdById: author.id,
      ...(stage !== "open" && { submittedAt: new Date(), submittedById: author.id }),
      ...(stage === "approved" && {
        approvedAt: new Date(),
        approvedById: author.id,
        selfApproved: true,
        publishAt: new Date("2036-01-01"),
      }),
    },
  });
  return { kind: KIND, seen: bodyHash };
}

const agreementForm = () => ({
  ...emptyAgreementForm,
  pricePerLead: "40",
  startsOn: "2026-01-01",
  targets: [],
});

/** In force, mailed to a server that no test has: a test send says so. */
async function agreement(db: Db) {
  const { id, version, targets } = await db.agreement.create({
    data: {
      ...agreementInput((await partner(db)).id),
      targets: {
        create: [{ channel: "email", email: "in@school.example", contactNote: "Somebody writes." }],
      },
    },
    select: { id: true, version: true, targets: { select: { id: true } } },
  });
  return { target: { id, version }, targetId: targets[0]?.id ?? "" };
}

/** A target with a secret, and with one before it where `former` says so. */
async function webhook(db: Db, former: boolean) {
  const { target, targetId } = await agreement(db);
  await db.deliveryTarget.update({
    where: { id: targetId },
    data: {
      channel: "webhook",
      email: null,
      url: "https://school.example/in",
      secretSealed: sealSecret(targetId, "whsec_present"),
      ...(former && {
        formerSecretSealed: sealFormerSecret(targetId, "whsec_former"),
        formerSecretUntil: new Date("2036-01-01"),
      }),
    },
    select: { id: true },
  });
  return { id: target.id, targetId };
}

async function proposal(db: Db) {
  const { target } = await agreement(db);
  const { id: proposalId } = await db.agreementProposal.create({
    data: {
      agreementId: target.id,
      baseVersion: target.version,
      terms: agreementForm(),
      proposedById: (await person(db)).id,
    },
    select: { id: true },
  });
  return { id: target.id, proposalId };
}

const weightsForm = () =>
  weightsFormOf({ ...DEFAULT_WEIGHTS, cost: randomInt(20, 90) }, `A test needs others: ${mark()}.`);
const weightsInForce = async (db: Db) =>
  (await db.matchWeights.aggregate({ _max: { number: true } }))._max.number ?? 0;

async function weightsProposal(db: Db) {
  const { id: proposedById } = await person(db);
  await db.matchWeights.deleteMany({ where: { decision: null } });
  const { reason, weights } = weightsSchema.parse(weightsForm());
  return db.matchWeights.create({
    data: { reason, weights, baseNumber: await weightsInForce(db), proposedById },
    select: { id: true },
  });
}

const edit = async (made: Promise<{ id: string; version: number }>, form: object) => ({
  ...(await made),
  form,
});

const contactForm = { name: "Cora", role: "", email: "", phone: "" };
async function contact(db: Db) {
  const id = randomUUID();
  const partnerId = (await partner(db)).id;
  const sealed = sealContact(id, { name: "Cora", role: null, email: null, phone: null });
  await db.partnerContact.create({ data: { id, partnerId, ...sealed } });
  return { id, partnerId, version: 1 };
}

const partnerForm = () => ({ name: `Partner ${mark()}`, legalName: "Partner, Inc.", websiteUrl: "" });
const schoolForm = () => ({ ...emptySchoolForm, name: `School ${mark()}`, legalName: "School, Inc." });

/** By the action's name. Whoever adds an action adds what it is sent. */
export const ACTION_INPUTS: Record<string, MakeInput> = {
  changeOwnPasswordAction: async () => ({ form: { current: PASSWORD, password: NEW_PASSWORD } }),
  endOwnSessionAction: async (db, userId) =>
    db.userSession.create({
      data: { userId, tokenHash: hashToken(randomToken()), expiresAt: new Date(Date.now() + 3_600_000) },
      select: { id: true },
    }),
  endOtherSessionsAction: async () => ({}),

  renewRecoveryCodesAction: async (db, id) => {
    await setUpSecondFactor(db, id);
    return { form: { current: PASSWORD } };
  },
  removeSecondFactorAction: async (db, id) => {
    await setUpSecondFactor(db, id);
    return { form: { current: PASSWORD } };
  },

  saveDraftAction: async (db) => ({
    ...(await draft(db, "open")),
    form: { body: `Our guides are written by people who are paid by nobody. ${mark()}.` },
  }),
  submitDraftAction: (db) => draft(db, "open"),
  discardDraftAction: (db) => draft(db, "open"),
  approveDraftAction: async (db) => ({
    ...(await draft(db, "submitted")),
    approvesOwn: false,
    publishAt: "2036-01-01T09:00",
  }),
  takeApprovalBackAction: (db) => draft(db, "approved"),
  retireTextAction: async (db) => {
    await publishDisclosure(db, "consent_text", `{{school}} may contact me {{channel}}. ${mark()}`);
    const { bodyHash } = await db.disclosureVersion.findFirstOrThrow({
      where: { disclosure: { kind: "consent_text" }, status: "published" },
      select: { bodyHash: true },
    });
    return { kind: "consent_text", seen: bodyHash };
  },

  changeLeadStatusAction: async (db) => ({ ...(await lead(db)), from: "submitted", to: "review" }),
  addLeadNoteAction: async (db) => ({ ...(await lead(db)), body: "Called back." }),
  chooseDefaultPoolAction: async (db) => {
    await db.setting.deleteMany({ where: { key: { startsWith: "match" } } });
    return { version: 0, form: { pool: "all" } };
  },

  proposeWeightsAction: async (db) => ({ version: await weightsInForce(db), form: weightsForm() }),
  approveWeightsAction: weightsProposal,
  rejectWeightsAction: weightsProposal,

  createPartnerAction: async () => ({ form: partnerForm() }),
  updatePartnerAction: (db) => edit(partner(db), partnerForm()),
  publishPartnerAction: (db) => partner(db, "draft"),
  withdrawPartnerAction: (db) => partner(db),

  stopPartnerAction: (db) => edit(partner(db), { reason: "A regulator asked." }),
  addContactAction: async (db) => ({ partnerId: (await partner(db)).id, form: contactForm }),
  changeContactAction: async (db) => ({ ...(await contact(db)), form: { ...contactForm, role: "Dean" } }),
  removeContactAction: (db) => contact(db),
  addPartnerNoteAction: async (db) => ({ id: (await partner(db)).id, body: "Prefers mornings." }),
  startPartnerAction: async (db) => {
    const { id } = await partner(db);
    return db.partner.update({
      where: { id },
      data: {
        status: "withdrawn",
        stoppedAt: new Date(),
        stopReason: "A regulator asked.",
        stoppedFrom: "published",
      },
      select: { id: true, version: true },
    });
  },

  createSchoolAction: async (db) => ({ partnerId: (await partner(db)).id, form: schoolForm() }),
  updateSchoolAction: (db) => edit(school(db, "draft"), schoolForm()),
  publishSchoolAction: (db) => school(db, "draft"),
  withdrawSchoolAction: (db) => school(db),

  createProgramAction: async (db) => ({ form: (await programForm(db)).form }),
  updateProgramAction: async (db) => {
    const { form, ...target } = await programForm(db);
    return { ...target, form: { ...form, name: `Program ${mark()}` } };
  },
  duplicateProgramAction: (db) => program(db),
  confirmFactsAction: async (db) => ({ programs: [await program(db)] }),
  publishProgramAction: (db) => program(db, "draft"),
  withdrawProgramAction: (db) => program(db),

  createPlacementAction: async (db) => ({ programId: (await program(db)).id, form: placementForm }),
  changePlacementAction: (db) => edit(placement(db), placementForm),
  endPlacementAction: (db) => placement(db),

  proposeAgreementAction: async (db) => ({ partnerId: (await partner(db)).id, form: agreementForm() }),
  proposeTermsAction: async (db) => ({ ...(await agreement(db)).target, form: agreementForm() }),
  approveTermsAction: (db) => proposal(db),
  rejectTermsAction: (db) => proposal(db),
  endAgreementAction: async (db) => (await agreement(db)).target,
  testTargetAction: async (db) => {
    const { target, targetId } = await agreement(db);
    return { id: target.id, targetId };
  },

  renewSecretAction: (db) => webhook(db, false),
  endFormerSecretAction: (db) => webhook(db, true),

  inviteStaffAction: async () => ({
    form: { email: `${mark()}@staff.example`, name: "Ada", role: "editor" },
  }),
  resendInvitationAction: invitation,
  revokeInvitationAction: invitation,
  changeRoleAction: async (db) => ({ ...(await person(db)), from: "editor", form: { role: "auditor" } }),
  disableStaffAction: (db) => person(db),
  enableStaffAction: (db) => person(db, new Date()),
  endStaffSessionsAction: (db) => person(db),
  resetSecondFactorAction: async (db) => setUpSecondFactor(db, (await person(db)).id),
};

export const MATRIX_PASSWORD = PASSWORD;

/** Fields that make each handler work, by its folder; what a form of that page holds. */
export const HANDLER_FIELDS: Record<string, Record<string, string>> = {
  "imports/upload": { kind: "program" },
  "imports/template": { kind: "program", format: "csv" },
  "audit/export": { reason: "A review" },
  "leads/export": { reason: "A review" },
  "leads/[id]/contact": { reason: "Answering the person" },
  "agreements/[id]/targets/[target]/secret": { reason: "Handing it to the partner" },
  "programs/edit/prepare": { id: "0190a0a0-0000-7000-8000-000000000001", field: "giBill", value: "no" },
  "views/save": { list: "program", viewName: "Mine" },
  "views/delete": { id: "0190a0a0-0000-7000-8000-000000000001" },
  "leads/search": { search: "ada@example.com" },
};
