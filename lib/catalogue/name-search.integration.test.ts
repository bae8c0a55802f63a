import { beforeAll, expect, test } from "vitest";
import type { Actor } from "#lib/access/actor.ts";
import { partnerInput } from "#prisma/factories/partner-factory.ts";
import { programInput } from "#prisma/factories/program-factory.ts";
import { schoolInput } from "#prisma/factories/school-factory.ts";
import { userInput } from "#prisma/factories/user-factory.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { findByName } from "./name-search-queries.ts";

const { owner } = useTestDatabase();
let auditor: Actor;

beforeAll(async () => {
  auditor = await owner().user.create({
    data: userInput({ role: "auditor" }),
    select: { id: true, name: true, role: true },
  });
  const partner = await owner().partner.create({ data: partnerInput({ name: "Quill 100% Group" }) });
  const school = await owner().school.create({ data: schoolInput(partner.id, { name: "Quill College" }) });
  for (const name of ["Quill Nursing", "Quill Welding", "A course with a quill"])
    await owner().program.create({ data: { ...programInput(school.id), name, status: "draft" } });
});

test("records are found by any part of their name, with what they belong to, so many of each kind", async () => {
  const found = await findByName(auditor, " qUILL ", 2);
  expect(found.map(({ kind, name, of }) => [kind, name, of])).toEqual([
    ["partner", "Quill 100% Group", null],
    ["school", "Quill College", "Quill 100% Group"],
    ["program", "A course with a quill", "Quill College"],
    ["program", "Quill Nursing", "Quill College"],
  ]);
});

test("a letter alone, a wildcard and no words find nothing more than they say", async () => {
  expect(await findByName(auditor, "q", 5)).toEqual([]);
  expect(await findByName(auditor, "  ", 5)).toEqual([]);
  expect((await findByName(auditor, "0%", 5)).map(({ name }) => name)).toEqual(["Quill 100% Group"]);
  expect(await findByName(auditor, "_u", 5)).toEqual([]);
});
