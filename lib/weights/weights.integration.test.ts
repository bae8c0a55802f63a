import { beforeEach, expect, test } from "vitest";
import type { Actor, Role } from "#lib/access/actor.ts";
import { listHistory } from "#lib/access/history.ts";
import { DEFAULT_WEIGHTS } from "#lib/match/rules.ts";
import { ConflictError, ForbiddenError } from "#lib/platform/errors.ts";
import { rankForVisit } from "#lib/visits/ranking.ts";
import { userInput } from "#prisma/factories/user-factory.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { approveWeights, proposeWeights, rejectWeights } from "./weights-commands.ts";
import { getWeights, getWeightsScreen, OWN_WEIGHTS, WEIGHTS_KEY } from "./weights-queries.ts";
import type { ProposedWeights } from "./weights-schema.ts";

const { owner } = useTestDatabase();
let first: Actor;
let second: Actor;

async function addStaff(role: Role): Promise<Actor> {
  const user = await owner().user.create({ data: userInput({ role }), select: { id: true, name: true } });
  return { ...user, role };
}

const proposal = (cost: number): ProposedWeights => ({
  weights: { ...DEFAULT_WEIGHTS, cost },
  reason: "Readers asked for it.",
});

const openId = async () => {
  const { proposal: open } = await getWeightsScreen(first);
  if (!open) throw new Error("Nothing is proposed.");
  return open.id;
};

beforeEach(async () => {
  await owner().$executeRaw`TRUNCATE match_weights`;
  await owner().user.updateMany({ data: { disabledAt: new Date() } });
  first = await addStaff("admin");
  second = await addStaff("compliance");
});

test("the software's own weights hold until two people agree on others, which every match then has", async () => {
  expect(await getWeights()).toEqual(OWN_WEIGHTS);
  await proposeWeights(first, 0, proposal(40));
  expect(await getWeights()).toEqual(OWN_WEIGHTS);
  await expect(approveWeights(first, await openId())).rejects.toThrow("somebody else");

  await approveWeights(second, await openId());
  expect(await getWeights()).toMatchObject({
    weights: { ...DEFAULT_WEIGHTS, cost: 40 },
    number: 1,
    approval: { reason: "Readers asked for it.", byOne: false },
  });
  const visit = { answers: { subject: { subject: "health-information" } }, seed: "s", includeOpen: null };
  expect((await rankForVisit(visit)).inputs.weights.cost).toBe(40);
  const [entry] = await listHistory(first, "matchWeights", WEIGHTS_KEY);
  expect(entry).toMatchObject({
    action: "matchWeights.approved",
    actorName: second.name,
    change: { weight_cost: [DEFAULT_WEIGHTS.cost, 40], version: [0, 1] },
  });
});

test("one person alone may do both, and it is said that they did", async () => {
  await owner().user.update({ where: { id: second.id }, data: { disabledAt: new Date() } });
  await proposeWeights(first, 0, proposal(40));
  expect((await getWeightsScreen(first)).proposal).toMatchObject({ approval: "own", waitsFor: [] });
  await approveWeights(first, await openId());
  expect((await getWeights()).approval?.byOne).toBe(true);
});

test("nobody without the right proposes or approves", async () => {
  await expect(proposeWeights(second, 0, proposal(40))).rejects.toThrow(ForbiddenError);
  await proposeWeights(first, 0, proposal(40));
  const id = await openId();
  for (const role of ["editor", "marketing", "finance", "auditor"] as const)
    await expect(approveWeights({ ...second, role }, id)).rejects.toThrow(ForbiddenError);
});

test("a newer proposal takes the older one's place, and a decided one is open no more", async () => {
  await proposeWeights(first, 0, proposal(40));
  const older = await openId();
  await proposeWeights(first, 0, proposal(50));
  await expect(approveWeights(second, older)).rejects.toThrow(ConflictError);
  const [, replaced] = await listHistory(first, "matchWeights", WEIGHTS_KEY);
  expect(replaced).toMatchObject({ action: "matchWeights.replaced", actorName: first.name });
  await rejectWeights(second, await openId());
  expect(await getWeightsScreen(first)).toEqual({ inForce: OWN_WEIGHTS, proposal: null });
  await expect(proposeWeights(first, 0, proposal(DEFAULT_WEIGHTS.cost))).rejects.toThrow("already");
  await expect(proposeWeights(first, 3, proposal(50))).rejects.toThrow(ConflictError);
});

test("of two who approve at once one is told", async () => {
  const third = await addStaff("owner");
  await proposeWeights(first, 0, proposal(40));
  const id = await openId();
  const outcomes = await Promise.allSettled([approveWeights(second, id), approveWeights(third, id)]);
  expect(outcomes.filter(({ status }) => status === "rejected")).toHaveLength(1);
  expect((await getWeights()).number).toBe(1);
});

test("the database lets nobody approve their own unsaid, nor change what was decided", async () => {
  await proposeWeights(first, 0, proposal(40));
  const id = await openId();
  const decided = { number: 1, decision: "approved", decidedById: first.id, decidedAt: new Date() } as const;
  await expect(owner().matchWeights.update({ where: { id }, data: decided })).rejects.toThrow(/two_people/);
  await approveWeights(second, id);
  await expect(
    owner().matchWeights.update({ where: { id }, data: { reason: "Another one." } }),
  ).rejects.toThrow(/never change/);
  await expect(owner().matchWeights.delete({ where: { id } })).rejects.toThrow(/never change/);
});

test("a criterion that is younger than the weights has the software's own", async () => {
  const { cost: _, ...older } = DEFAULT_WEIGHTS;
  await owner().matchWeights.create({
    data: {
      number: 1,
      baseNumber: 0,
      weights: { ...older, subject: 50 },
      reason: "From before.",
      proposedById: first.id,
      decision: "approved",
      decidedById: second.id,
      decidedAt: new Date(),
    },
  });
  expect((await getWeights()).weights).toEqual({ ...DEFAULT_WEIGHTS, subject: 50 });
});
