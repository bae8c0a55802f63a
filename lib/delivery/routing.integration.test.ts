import { describe, expect, it } from "vitest";
import { workerDb } from "#lib/platform/db.ts";
import { createScene } from "#prisma/testing/delivery/scene.ts";
import { MONDAY, testSettings } from "#prisma/testing/delivery/settings.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { routeNewInquiries } from "./routing.ts";

const database = useTestDatabase();

describe("routing", () => {
  it("gives more inquiries than fit into one batch a row each, under two workers at once", async () => {
    const scene = await createScene(database.owner());
    const { leadId } = await scene.submit();
    const lead = await database.owner().lead.findUniqueOrThrow({ where: { id: leadId } });
    const many = Array.from({ length: 250 }, (_, index) => ({
      ...lead,
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
    const settings = testSettings([], { time: { at: MONDAY } });
    await Promise.all([routeNewInquiries(workerDb(), settings), routeNewInquiries(workerDb(), settings)]);
    expect(await database.owner().delivery.count()).toBe(251);
    expect(await database.owner().inquiry.count({ where: { routed: false } })).toBe(0);
  });
});
