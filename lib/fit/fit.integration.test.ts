import { randomBytes } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { Actor } from "#lib/access/actor.ts";
import { updateProgram } from "#lib/catalogue/program-commands.ts";
import { getProgram } from "#lib/catalogue/program-queries.ts";
import type { SavedAnswers } from "#lib/match/answers.ts";
import { NotFoundError } from "#lib/platform/errors.ts";
import { rankForVisit } from "#lib/visits/ranking.ts";
import { partnerInput } from "#prisma/factories/partner-factory.ts";
import { programInput } from "#prisma/factories/program-factory.ts";
import { schoolInput } from "#prisma/factories/school-factory.ts";
import { userInput } from "#prisma/factories/user-factory.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { getProgramFit } from "./fit-queries.ts";

const { owner } = useTestDatabase();
let editor: Actor;
let schoolId: string;
let programId: string;

const ANSWERS: SavedAnswers = {
  subject: { subject: "health-information" },
  level: { level: "associate" },
  education: { education: "high_school" },
  location: { zip: "43215", state: "OH" },
};

beforeAll(async () => {
  editor = await owner().user.create({ data: userInput(), select: { id: true, name: true, role: true } });
  const partner = await owner().partner.create({ data: partnerInput(), select: { id: true } });
  schoolId = (await owner().school.create({ data: schoolInput(partner.id), select: { id: true } })).id;
  programId = await addProgram({ costOnlineCents: 2_000_000 });
  for (const cents of [900_000, 4_000_000]) await addProgram({ costOnlineCents: cents });
});

const addProgram = async (overrides = {}) =>
  (await owner().program.create({ data: programInput(schoolId, overrides), select: { id: true } })).id;

const visit = (answers: SavedAnswers) => ({
  ...{ id: "v", seed: "s", updatedAt: new Date(), sourceGuide: null, savedPrograms: [], includeOpen: null },
  answers,
});

test("a program stands for one's own answers where it stands in the reader's own list", async () => {
  const own = visit({ ...ANSWERS, budget: { budget: "20_40k" } });
  const fit = await getProgramFit(editor, programId, own);
  const standing = fit.students.find(({ key }) => key === "own");
  const list = (await rankForVisit(own)).list();
  const place = list.matches.findIndex(({ program }) => program.id === programId) + 1;
  expect(place).toBeGreaterThan(0);
  expect(fit.isInMatch).toBe(true);
  expect(standing).toMatchObject({ place, found: list.found, score: list.matches[place - 1]?.score });
  expect(standing?.criteria.length).toBeGreaterThan(2);
});

test("a draft is held against the match as if it were published, and stays out of it", async () => {
  const published = await getProgramFit(editor, programId, visit(ANSWERS));
  const draftId = await addProgram({ status: "draft", costOnlineCents: 2_000_000 });
  const draft = await getProgramFit(editor, draftId, visit(ANSWERS));
  expect(draft.isInMatch).toBe(false);
  const own = (fit: typeof draft) => fit.students.find(({ key }) => key === "own");
  expect(own(draft)?.score).toBe(own(published)?.score);
  expect(own(draft)?.found).toBe((own(published)?.found ?? 0) + 1);
  expect((await rankForVisit(visit(ANSWERS))).list().found).toBe(own(published)?.found);
});

test("over the latest visits, each reason is counted, and how often it was the only one", async () => {
  await owner().matchSession.deleteMany();
  const levels = { ...ANSWERS, level: { level: "masters" } };
  const bothWrong = { ...levels, subject: { subject: "software-development" } };
  for (const answers of [ANSWERS, ANSWERS, levels, bothWrong, {}])
    await owner().matchSession.create({
      data: { answers, seed: "s", tokenHash: randomBytes(32), expiresAt: new Date(Date.now() + 1e9) },
    });
  expect((await getProgramFit(editor, programId, null)).visits).toEqual({
    visits: 4,
    appeared: 2,
    amongTen: 2,
    gates: [
      { gate: "level", times: 2, alone: 1 },
      { gate: "subject", times: 1, alone: 0 },
    ],
  });
});

test("an edit shows at once, and what is not there is not found", async () => {
  const { version, data } = await getProgram(editor, programId);
  await updateProgram(editor, programId, version, { ...data, level: "masters" });
  const fit = await getProgramFit(editor, programId, visit(ANSWERS));
  expect(fit.students.find(({ key }) => key === "own")?.failed.map(({ gate }) => gate)).toContain("level");
  await expect(getProgramFit(editor, crypto.randomUUID(), null)).rejects.toThrow(NotFoundError);
});
