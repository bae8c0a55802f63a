import { beforeAll, expect, test } from "vitest";
import { freezeClock } from "#lib/platform/clock.ts";
import { partnerInput } from "#prisma/factories/partner-factory.ts";
import { programInput } from "#prisma/factories/program-factory.ts";
import { schoolInput } from "#prisma/factories/school-factory.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { getPartnerBlock } from "./placements.ts";

const { owner } = useTestDatabase();
const guide = { slug: "a-guide", subject: "cybersecurity" } as const;

beforeAll(() => freezeClock(new Date("2026-11-26T15:00:00Z")));

test("a guide shows its paid listings, without them programs of its subject, and without those neither", async () => {
  expect(await getPartnerBlock(guide)).toEqual({ kind: "none" });

  const partner = await owner().partner.create({ data: partnerInput(), select: { id: true } });
  const school = await owner().school.create({ data: schoolInput(partner.id), select: { id: true } });
  await owner().program.createMany({
    data: [
      programInput(school.id, { name: "Of another subject" }),
      ...["11.1003", "43.0403", "43.0404"].flatMap((cipCode) =>
        Array.from({ length: 3 }, () => programInput(school.id, { cipCode, name: "Of the subject" })),
      ),
    ],
  });
  const drawn = await getPartnerBlock(guide);
  if (drawn.kind !== "programs") throw new Error(`got ${drawn.kind}`);
  expect(drawn.programs.map(({ name }) => name)).toEqual(Array(6).fill("Of the subject"));

  const [sold] = await owner().program.findMany({ take: 1, select: { id: true, slug: true } });
  const { id } = await owner().placement.create({
    data: {
      guideSlug: "a-guide",
      programId: sold?.id ?? "",
      position: 1,
      startsOn: new Date("2026-11-26"),
    },
    select: { id: true },
  });
  expect(await getPartnerBlock(guide)).toMatchObject({
    kind: "placements",
    placements: [{ placementId: id, programSlug: sold?.slug }],
  });
  expect(await getPartnerBlock({ ...guide, slug: "another-guide" })).toMatchObject({ kind: "programs" });
});
