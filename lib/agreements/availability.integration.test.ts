import { describe, expect, it } from "vitest";
import { createScene, type Scene } from "#prisma/testing/delivery/scene.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { listAvailability } from "./availability.ts";

const database = useTestDatabase();
const AT = new Date("2026-11-23T15:00:00Z");

const of = async (scene: Scene, at = AT) =>
  (await listAvailability([scene.schoolId], at)).get(scene.schoolId);

describe("whether a school takes requests", () => {
  it("is yes with an agreement in force and a target, and names the partner", async () => {
    const scene = await createScene(database.owner());
    const partner = await database.owner().partner.findUniqueOrThrow({ where: { id: scene.partnerId } });
    expect(await of(scene)).toEqual({
      takesRequests: true,
      words: "Taking requests",
      accepts: { acceptedStates: [], acceptedLevels: [] },
      contactNote: "An adviser answers within a day.",
      partnerName: partner.name,
      partnerLegalName: partner.legalName,
    });
  });

  it("counts the agreement's days in its own time zone, both ends included", async () => {
    const scene = await createScene(database.owner(), {
      timeZone: "America/Los_Angeles",
      startsOn: new Date("2026-11-10"),
      endsOn: new Date("2026-11-20"),
    });
    const takes = async (at: string) => (await of(scene, new Date(at)))?.takesRequests;
    expect(await takes("2026-11-10T07:59:00Z")).toBe(false);
    expect(await takes("2026-11-10T08:00:00Z")).toBe(true);
    expect(await takes("2026-11-21T07:59:00Z")).toBe(true);
    expect(await takes("2026-11-21T08:00:00Z")).toBe(false);
  });

  it("is no without target, agreement, partner or publication", async () => {
    const draft = await createScene(database.owner(), { status: "draft" });
    const noTarget = await createScene(database.owner(), { hasTarget: false });
    const withdrawn = await createScene(database.owner());
    await database
      .owner()
      .school.update({ where: { id: withdrawn.schoolId }, data: { status: "withdrawn" } });
    const unpaid = await createScene(database.owner());
    await database.owner().school.update({ where: { id: unpaid.schoolId }, data: { partnerId: null } });
    const words = async (scene: Scene) => (await of(scene))?.words;
    expect(await words(draft)).toBe("Not taking requests today");
    expect(await words(noTarget)).toBe("Not taking requests today");
    expect(await words(withdrawn)).toBe("Not taking requests here");
    expect(await words(unpaid)).toBe("Not taking requests here");
  });

  it("is no while a cap of a day or longer is full, whatever the hour", async () => {
    const scene = await createScene(database.owner(), {
      caps: {
        create: [
          { scope: "partner", period: "day", maxCount: 1 },
          { scope: "partner", period: "hour", maxCount: 0 },
        ],
      },
    });
    expect((await of(scene))?.takesRequests).toBe(true);
    const { inquiryId } = await scene.submit();
    const { id: deliveryId } = await database.owner().delivery.create({ data: { inquiryId } });
    await database.owner().reservation.create({
      data: {
        deliveryId,
        agreementId: scene.agreementId,
        programId: scene.programId,
        priceCents: 4_000,
        reservedAt: AT,
      },
    });
    expect(await of(scene)).toMatchObject({
      takesRequests: false,
      words: "Not taking requests today",
    });
    expect((await of(scene, new Date("2026-11-24T15:00:00Z")))?.takesRequests).toBe(true);
  });

  it("is told for each school that was asked about", async () => {
    const scenes = await Promise.all(Array.from({ length: 4 }, () => createScene(database.owner())));
    const ids = [...scenes.map(({ schoolId }) => schoolId), crypto.randomUUID()];
    const found = await listAvailability(ids, AT);
    expect([...found.keys()].sort()).toEqual([...ids].sort());
    expect([...found.values()].filter(({ takesRequests }) => takesRequests)).toHaveLength(4);
    expect(await listAvailability([], AT)).toEqual(new Map());
  });
});
