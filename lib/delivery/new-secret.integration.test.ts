import { randomUUID } from "node:crypto";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ROLES } from "#lib/access/permissions.ts";
import { endFormerSecret, renewSecret, revealSecret } from "#lib/agreements/secret-commands.ts";
import { openSecrets } from "#lib/agreements/webhook-secret.ts";
import { purgeExpired } from "#lib/housekeeping/purge.ts";
import { workerDb } from "#lib/platform/db.ts";
import { ConflictError, ForbiddenError, NotFoundError } from "#lib/platform/errors.ts";
import { accept, type Receiver, startReceiver } from "#prisma/testing/delivery/receiver.ts";
import { closeLeftovers, createScene, type Scene } from "#prisma/testing/delivery/scene.ts";
import { testSettings } from "#prisma/testing/delivery/settings.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { createPump } from "./pump.ts";
import { newWebhookSecret } from "./signature.ts";
import { testTarget } from "./test-send-commands.ts";

const { owner } = useTestDatabase();
const actor = { id: "0199f000-0000-7000-8000-00000000000a", name: "Fiona", role: "finance" } as const;
const DAY = 86_400_000;
let receiver: Receiver;

beforeAll(async () => {
  receiver = await startReceiver();
});
afterAll(() => receiver.stop());
beforeEach(async () => {
  await closeLeftovers(owner());
  receiver.received.length = 0;
  receiver.answer = accept;
});

async function createTarget(terms: Parameters<typeof createScene>[1] = { url: receiver.url }) {
  const scene = await createScene(owner(), terms);
  const { id } = await owner().deliveryTarget.findFirstOrThrow({
    where: { agreementId: scene.agreementId },
    select: { id: true },
  });
  return { scene, target: { id: scene.agreementId, targetId: id } };
}

/** Sends a true request; says which of the secrets its school may know to take it. */
async function whoTakes(scene: Scene, ...secrets: string[]): Promise<boolean[]> {
  receiver.received.length = 0;
  await scene.submit();
  const settings = testSettings([receiver.host], { time: { at: Date.now() } });
  const pump = createPump(workerDb(), settings);
  await pump.run();
  await pump.idle();
  return secrets.map(isTaken);
}

function isTaken(secret: string): boolean {
  const [post] = receiver.received;
  if (!post) throw new Error("Nothing arrived.");
  try {
    new Webhook(secret).verify(post.body, post.headers);
    return true;
  } catch {
    return false;
  }
}

const reveal = (target: { id: string; targetId: string }) =>
  revealSecret(actor, target, "Handing it to the partner");

describe("a new secret", () => {
  test("signs beside the former one until its time, then alone", async () => {
    const { scene, target } = await createTarget();
    const stranger = newWebhookSecret();
    await renewSecret(actor, target, newWebhookSecret);
    const present = await reveal(target);
    expect(present).not.toBe(scene.secret);
    expect(await whoTakes(scene, present, scene.secret, stranger)).toEqual([true, true, false]);

    receiver.received.length = 0;
    await testTarget(actor, target.id, target.targetId, testSettings([receiver.host]));
    expect([present, scene.secret].map(isTaken)).toEqual([true, true]);

    await expect(renewSecret(actor, target, newWebhookSecret)).rejects.toThrow(ConflictError);
    expect(await reveal(target)).toBe(present);
    const row = await owner().deliveryTarget.findUniqueOrThrow({ where: { id: target.targetId } });
    expect(JSON.stringify(row)).not.toContain("whsec_");
    expect((row.formerSecretUntil?.getTime() ?? 0) - Date.now()).toBeGreaterThan(6 * DAY);

    await owner().deliveryTarget.update({
      where: { id: target.targetId },
      data: { formerSecretUntil: new Date(Date.now() - 1_000) },
    });
    expect(await whoTakes(scene, present, scene.secret)).toEqual([true, false]);
    await purgeExpired(workerDb());
    expect(await owner().deliveryTarget.findUniqueOrThrow({ where: { id: target.targetId } })).toMatchObject({
      formerSecretSealed: null,
      formerSecretUntil: null,
    });
    await renewSecret(actor, target, newWebhookSecret);
    expect(await whoTakes(scene, await reveal(target), present, scene.secret)).toEqual([true, true, false]);
  });

  test("stands alone at once where the former one is ended before its time", async () => {
    const { scene, target } = await createTarget();
    await expect(endFormerSecret(actor, target)).rejects.toThrow(ConflictError);
    await renewSecret(actor, target, newWebhookSecret);
    await endFormerSecret(actor, target);
    expect(await whoTakes(scene, await reveal(target), scene.secret)).toEqual([true, false]);
    await expect(endFormerSecret(actor, target)).rejects.toThrow(ConflictError);
    const events = await owner().auditEvent.findMany({
      where: { resourceId: target.id },
      orderBy: { createdAt: "asc" },
      select: { action: true, change: true },
    });
    expect(events.map(({ action }) => action)).toEqual([
      "agreement.secret_renewed",
      "agreement.former_secret_ended",
      "agreement.secret_revealed",
    ]);
    expect(JSON.stringify(events)).not.toContain("whsec_");
  });

  test("ends at its moment, not after it", async () => {
    const { scene, target } = await createTarget();
    await renewSecret(actor, target, newWebhookSecret);
    const row = await owner().deliveryTarget.findUniqueOrThrow({ where: { id: target.targetId } });
    const { secretSealed, formerSecretUntil: until } = row;
    if (!secretSealed || !until) throw new Error("There is no secret.");
    const at = (ms: number) => openSecrets({ ...row, secretSealed }, new Date(until.getTime() + ms));
    expect(at(-1)).toEqual([await reveal(target), scene.secret]);
    expect(at(0)).toEqual([await reveal(target)]);
  });

  test("of two who ask at the same time is made for one", async () => {
    const { scene, target } = await createTarget();
    const asked = await Promise.allSettled([
      renewSecret(actor, target, newWebhookSecret),
      renewSecret(actor, target, newWebhookSecret),
    ]);
    expect(asked.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await whoTakes(scene, await reveal(target), scene.secret)).toEqual([true, true]);
  });

  test("is not for mail, targets of other agreements or those that ended", async () => {
    const mailed = await createTarget({ email: "in@school.example" });
    const { target } = await createTarget();
    for (const wrong of [
      mailed.target,
      { ...target, id: mailed.target.id },
      { ...target, targetId: randomUUID() },
    ])
      await expect(renewSecret(actor, wrong, newWebhookSecret)).rejects.toThrow(NotFoundError);
    await owner().deliveryTarget.update({ where: { id: target.targetId }, data: { endedAt: new Date() } });
    await expect(renewSecret(actor, target, newWebhookSecret)).rejects.toThrow(NotFoundError);
  });

  test.each(ROLES.filter((role) => role !== "owner" && role !== "finance"))(
    "is closed to the role %s",
    async (role) => {
      const { target } = await createTarget();
      const other = { ...actor, role };
      await expect(renewSecret(other, target, newWebhookSecret)).rejects.toThrow(ForbiddenError);
      await expect(endFormerSecret(other, target)).rejects.toThrow(ForbiddenError);
    },
  );
});
