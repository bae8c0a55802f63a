import { afterEach, describe, expect, it } from "vitest";
import { createPump } from "#lib/delivery/pump.ts";
import { listDeliveries } from "#lib/delivery/queries.ts";
import { setLegalHold } from "#lib/leads/legal-hold-commands.ts";
import { RETENTION_CLASSES } from "#lib/leads/retention.ts";
import { getRetention } from "#lib/leads/retention-queries.ts";
import { freezeClock } from "#lib/platform/clock.ts";
import { appDb, workerDb } from "#lib/platform/db.ts";
import { createScene } from "#prisma/testing/delivery/scene.ts";
import { testSettings } from "#prisma/testing/delivery/settings.ts";
import { CANARIES, submitWithEverything } from "#prisma/testing/person-scene.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { purgeExpired } from "./purge.ts";
import { eraseOldLeads } from "./retention.ts";

const database = useTestDatabase();
const DAY = 86_400_000;
const later = (days: number) => freezeClock(new Date(Date.now() + days * DAY));

afterEach(() => freezeClock(null));

const leadOf = (id: string) =>
  database.owner().lead.findUniqueOrThrow({ where: { id }, include: { notes: true, matchRecord: true } });

describe("leads that were kept long enough", () => {
  it("are erased by the worker's role, without a word to schools, and money stays", async () => {
    const scene = await createScene(database.owner());
    const { leadId, inquiryId } = await submitWithEverything(database.owner(), scene);
    const pump = createPump(workerDb(), testSettings(["127.0.0.1:1"]));
    await pump.run();
    await pump.idle();
    await database
      .owner()
      .delivery.update({ where: { inquiryId }, data: { state: "accepted", acceptedAt: new Date() } });
    const held = await scene.submit({ email: "ada.kept@example.com" });

    later(179);
    expect(await eraseOldLeads(workerDb())).toBe(0);
    later(181);
    const { reference } = await leadOf(held.leadId);
    await setLegalHold(database.owner(), reference, true);
    await database.owner()
      .$executeRaw`UPDATE lead SET updated_at = created_at WHERE id = ${held.leadId}::uuid`;
    expect(await eraseOldLeads(workerDb())).toBe(1);

    const lead = await leadOf(leadId);
    expect(lead).toMatchObject({ status: "erased", nameSealed: null, notes: [], matchRecord: null });
    for (const canary of CANARIES) expect(JSON.stringify(lead)).not.toContain(canary);
    expect(await listDeliveries(leadId)).toMatchObject([{ state: "accepted", revocations: [] }]);
    expect(await database.owner().consentWithdrawal.count()).toBe(0);
    expect(await database.owner().erasureTombstone.findMany()).toMatchObject([
      { leadId, reason: "retention" },
    ]);
    expect(await leadOf(held.leadId)).toMatchObject({ erasedAt: null });
    await setLegalHold(database.owner(), reference, false);
  });

  it("stop what was never sent, and are as many as there are", async () => {
    const scene = await createScene(database.owner());
    const leads = await Promise.all(Array.from({ length: 105 }, () => scene.submit()));
    const first = leads[0]?.leadId ?? "";
    await createPump(workerDb(), testSettings([], { perProcess: 0 })).run();
    later(181);
    expect(await eraseOldLeads(workerDb())).toBeGreaterThanOrEqual(105);
    expect(await listDeliveries(first)).toMatchObject([{ state: "revoked" }]);
  });

  it("are kept as long as the settings say, from the last thing that happened", async () => {
    const scene = await createScene(database.owner());
    const { leadId } = await scene.submit();
    await database.owner().setting.create({ data: { key: "retention.leads", value: 10 } });
    later(9);
    expect(await eraseOldLeads(workerDb())).toBe(0);
    later(11);
    const author = await database.owner().user.findFirstOrThrow();
    await database.owner().leadNote.create({
      data: { leadId, authorId: author.id, body: "Called.", createdAt: new Date(Date.now() + 8 * DAY) },
    });
    await eraseOldLeads(workerDb());
    expect(await leadOf(leadId)).toMatchObject({ erasedAt: null });
    later(19);
    await eraseOldLeads(workerDb());
    expect(await leadOf(leadId)).toMatchObject({ status: "erased" });
  });
});

describe("the settings", () => {
  it("have a default each, and a value that makes no sense stops the work instead of erasing all", async () => {
    await database.owner().setting.deleteMany({ where: { key: { startsWith: "retention." } } });
    expect(await getRetention(appDb())).toEqual(
      Object.fromEntries(Object.entries(RETENTION_CLASSES).map(([key, { days }]) => [key, days])),
    );
    for (const value of [0, -1, "soon", 1.5]) {
      await database.owner().setting.create({ data: { key: "retention.leads", value } });
      await expect(eraseOldLeads(workerDb())).rejects.toThrow();
      await expect(purgeExpired(workerDb())).rejects.toThrow();
      await database.owner().setting.delete({ where: { key: "retention.leads" } });
    }
  });
});
