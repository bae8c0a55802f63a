import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor, Role } from "#lib/access/actor.ts";
import { listHistory } from "#lib/access/history.ts";
import { InvalidFieldError } from "#lib/access/refusals.ts";
import { appDb } from "#lib/platform/db.ts";
import { ConflictError, ForbiddenError } from "#lib/platform/errors.ts";
import { userInput } from "#prisma/factories/user-factory.ts";
import { createAskableSchool, type SceneSchool } from "#prisma/testing/request-scene.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import {
  approveTerms,
  endAgreement,
  proposeAgreement,
  proposeTerms,
  rejectTerms,
} from "./agreement-commands.ts";
import { getAgreement, listAgreements } from "./agreement-queries.ts";
import { emptyAgreementForm } from "./agreement-record.ts";
import { type AgreementForm, agreementSchema } from "./agreement-schema.ts";
import { revealSecret } from "./secret-commands.ts";
import { listTerms } from "./terms.ts";

const { owner } = useTestDatabase();
const anyUrl = () => null;
const newSecret = () => `whsec_${randomUUID()}`;
let first: Actor;
let second: Actor;
let school: SceneSchool;

async function addStaff(role: Role): Promise<Actor> {
  const user = await owner().user.create({ data: userInput({ role }), select: { id: true, name: true } });
  return { ...user, role };
}

const TARGET = {
  id: "",
  schoolId: "",
  channel: "webhook",
  url: "https://school.example/in",
  email: "",
  contactNote: "A person calls.",
} as const;

const terms = (changes: Partial<AgreementForm> = {}) =>
  agreementSchema.parse({
    ...emptyAgreementForm,
    pricePerLead: "45.50",
    startsOn: "2026-01-01",
    targets: [TARGET],
    ...changes,
  } satisfies AgreementForm);

const openProposal = async (id: string) => {
  const { proposal } = await getAgreement(first, id);
  if (!proposal) throw new Error("Nothing is proposed.");
  return { id, proposalId: proposal.id };
};
const inForce = async () =>
  (await listTerms(appDb(), [school.schoolId], new Date("2026-11-27T15:00:00Z"))).get(school.schoolId);

beforeAll(async () => {
  first = await addStaff("finance");
  second = await addStaff("owner");
});
beforeEach(async () => {
  school = await createAskableSchool(owner());
  await owner().agreement.deleteMany({ where: { partnerId: school.partnerId } });
});
afterAll(async () => {
  await owner().user.deleteMany({ where: { id: { in: [first.id, second.id] } } });
});

describe("terms", () => {
  test("are in force when a second person approves them, and not before", async () => {
    const id = await proposeAgreement(first, school.partnerId, terms(), anyUrl);
    const target = await openProposal(id);
    expect(await inForce()).toBeUndefined();
    await expect(approveTerms(first, target, newSecret)).rejects.toThrow(ConflictError);
    expect(await inForce()).toBeUndefined();
    await approveTerms(second, target, newSecret);
    expect(await inForce()).toMatchObject({
      pricePerLeadCents: 4_550,
      target: { url: "https://school.example/in" },
    });
    expect(await getAgreement(first, id)).toMatchObject({ phase: "in_force", proposal: null });
    const [approved] = await listHistory(second, "agreement", id);
    expect(approved).toMatchObject({ action: "agreement.approved", actorName: second.name });
    expect(approved?.change.pricePerLeadCents).toEqual([null, 4_550]);
  });

  test("change by a proposal that says what it changes; one that came too late is refused", async () => {
    const id = await proposeAgreement(first, school.partnerId, terms(), anyUrl);
    await approveTerms(second, await openProposal(id), newSecret);
    const { version } = await getAgreement(first, id);
    await proposeTerms(first, id, version, terms({ pricePerLead: "60" }), anyUrl);
    const late = await openProposal(id);
    await proposeTerms(second, id, version, terms({ pricePerLead: "61" }), anyUrl);
    await expect(approveTerms(second, late, newSecret)).rejects.toThrow(ConflictError);
    const { proposal } = await getAgreement(first, id);
    expect(proposal).toMatchObject({ approval: "mine", change: { pricePerLeadCents: [4_550, 6_100] } });
    expect(Object.keys(proposal?.change ?? {})).toEqual(["pricePerLeadCents"]);
    await approveTerms(first, await openProposal(id), newSecret);
    expect(await inForce()).toMatchObject({ pricePerLeadCents: 6_100 });
    await expect(proposeTerms(first, id, version, terms(), anyUrl)).rejects.toThrow(ConflictError);
  });

  test("are approved by one person alone only where there is one, on record", async () => {
    const id = await proposeAgreement(first, school.partnerId, terms(), anyUrl);
    const others = { id: { not: first.id }, role: { in: ["owner" as const, "finance" as const] } };
    await owner().user.updateMany({ where: others, data: { disabledAt: new Date() } });
    expect(await getAgreement(first, id)).toMatchObject({ proposal: { approval: "own", waitsFor: [] } });
    await approveTerms(first, await openProposal(id), newSecret);
    await owner().user.updateMany({ where: others, data: { disabledAt: null } });
    const [approved] = await listHistory(second, "agreement", id);
    expect(approved?.action).toBe("agreement.self_approved");
    expect(await owner().agreementProposal.findFirst({ where: { agreementId: id } })).toMatchObject({
      selfApproved: true,
      decidedById: first.id,
    });
  });

  test("cannot be approved behind the command's back without that record", async () => {
    const id = await proposeAgreement(first, school.partnerId, terms(), anyUrl);
    await expect(
      appDb().agreementProposal.updateMany({
        where: { agreementId: id },
        data: { decision: "approved", decidedById: first.id, decidedAt: new Date() },
      }),
    ).rejects.toThrow(/two_people/);
    await expect(
      appDb().agreementProposal.updateMany({ where: { agreementId: id }, data: { terms: {} } }),
    ).rejects.toThrow(/denied/);
  });

  test("that were refused or taken back leave everything as it was", async () => {
    const id = await proposeAgreement(first, school.partnerId, terms(), anyUrl);
    const target = await openProposal(id);
    await rejectTerms(second, target);
    await expect(approveTerms(second, target, newSecret)).rejects.toThrow(ConflictError);
    expect(await inForce()).toBeUndefined();
    expect(await owner().agreementProposal.findUnique({ where: { id: target.proposalId } })).toMatchObject({
      decision: "rejected",
    });
  });

  test("end at once, by one person", async () => {
    const id = await proposeAgreement(first, school.partnerId, terms(), anyUrl);
    await approveTerms(second, await openProposal(id), newSecret);
    const { version } = await getAgreement(first, id);
    await endAgreement(first, id, version);
    expect(await inForce()).toBeUndefined();
    expect(await getAgreement(first, id)).toMatchObject({ phase: "ended" });
    await expect(proposeTerms(first, id, version + 1, terms(), anyUrl)).rejects.toThrow("has ended");
  });

  test.each(["admin", "editor", "compliance", "marketing"] as const)(
    "are nothing to the role %s",
    async (role) => {
      const actor = await addStaff(role);
      const id = await proposeAgreement(first, school.partnerId, terms(), anyUrl);
      const target = await openProposal(id);
      for (const attempt of [
        () => listAgreements(actor),
        () => getAgreement(actor, id),
        () => proposeAgreement(actor, school.partnerId, terms(), anyUrl),
        () => proposeTerms(actor, id, 1, terms(), anyUrl),
        () => approveTerms(actor, target, newSecret),
        () => rejectTerms(actor, target),
        () => endAgreement(actor, id, 1),
        () => revealSecret(actor, { id, targetId: randomUUID() }, "Handing it to the partner"),
      ])
        await expect(attempt()).rejects.toThrow(ForbiddenError);
    },
  );
});

describe("targets", () => {
  test("keep their secret while their address stays; another address gets another one", async () => {
    const id = await proposeAgreement(first, school.partnerId, terms(), anyUrl);
    await approveTerms(second, await openProposal(id), newSecret);
    const page = await getAgreement(first, id);
    const [target] = page.data?.targets ?? [];
    if (!target) throw new Error("There is no target.");
    const secret = await revealSecret(first, { id, targetId: target.id }, "Handing it to the partner");
    expect(secret).toMatch(/^whsec_/);
    const form = { id: target.id, schoolId: "", channel: "webhook", email: "" } as const;
    const change = async (url: string, contactNote: string) => {
      const { version } = await getAgreement(first, id);
      const targets = [{ ...form, url, contactNote }];
      await proposeTerms(first, id, version, terms({ targets }), anyUrl);
      await approveTerms(second, await openProposal(id), newSecret);
      return inForce();
    };
    const same = await change("https://school.example/in", "An adviser writes.");
    expect(same?.target).toMatchObject({ id: target.id, contactNote: "An adviser writes." });
    expect(await revealSecret(first, { id, targetId: target.id }, "Handing it to the partner")).toBe(secret);
    const moved = await change("https://school.example/new", "An adviser writes.");
    expect(moved?.target?.id).not.toBe(target.id);
    await expect(
      revealSecret(first, { id, targetId: target.id }, "Handing it to the partner"),
    ).rejects.toThrow("no such secret");
    expect(
      await revealSecret(first, { id, targetId: moved?.target?.id ?? "" }, "Handing it to the partner"),
    ).not.toBe(secret);
    const looks = (await listHistory(second, "agreement", id)).filter(({ action }) => /secret/.test(action));
    expect(looks).toHaveLength(3);
  });

  test("of other partners, and addresses that are not allowed, are refused at their field", async () => {
    const other = await createAskableSchool(owner());
    const propose = (targets: AgreementForm["targets"], check: () => string | null = anyUrl) =>
      proposeAgreement(first, school.partnerId, terms({ targets }), check);
    await expect(propose([{ ...TARGET, schoolId: other.schoolId }])).rejects.toThrow(InvalidFieldError);
    await expect(propose([TARGET], () => "It is private.")).rejects.toThrow("It is private.");
  });
});
