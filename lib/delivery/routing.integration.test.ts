import { describe, expect, it } from "vitest";
import { workerDb } from "#lib/platform/db.ts";
import { createScene } from "#prisma/testing/delivery/scene.ts";
import { MONDAY, testSettings } from "#prisma/testing/delivery/settings.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { createRouting } from "./routing.ts";

const database = useTestDatabase();
const deliveries = () => database.owner().delivery.count();

describe("routing", () => {
  it("gives more inquiries than fit into one batch a row each, under two workers at once", async () => {
    const scene = await createScene(database.owner());
    const { leadId } = await scene.submit();
    const leads = await database.owner().lead.findUniqueOrThrow({ where: { id: leadId } });
    const many = Array.from({ length: 250 }, (_, index) => ({
      ...leads,
      id: crypto.randomUUID(),
      reference: `FM-many-${index}`,
      receiptTokenHash: crypto.getRandomValues(new Uint8Array(32)),
      answers: {},
    }));
    await database.owner().lead.createMany({ data: many });
    await database.owner().inquiry.createMany({
      data: many.map(({ id }) => ({
        leadId: id,
        schoolId: scene.schoolId,
        partnerId: scene.partnerId,
        programId: scene.programId,
      })),
    });
    const settings = testSettings([], { time: { at: Date.now() } });
    await Promise.all([createRouting(workerDb(), settings)(), createRouting(workerDb(), settings)()]);
    expect(await deliveries()).toBe(251);
  });

  it("finds within the hour what came with an old id from a clock that is far behind", async () => {
    const time = { at: MONDAY };
    const route = createRouting(workerDb(), testSettings([], { time }));
    await route();
    const before = await deliveries();
    const scene = await createScene(database.owner());
    const { inquiryId } = await scene.submit({ channels: [] });
    const oldId = "01900000-0000-7000-8000-000000000000";
    await database.owner().$executeRaw`UPDATE inquiry SET id = ${oldId}::uuid WHERE id = ${inquiryId}::uuid`;
    time.at += 3_500_000;
    await route();
    expect(await deliveries()).toBe(before);
    time.at += 200_000;
    await route();
    expect(await deliveries()).toBe(before + 1);
  });
});
