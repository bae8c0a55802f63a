import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { ForbiddenError } from "#lib/platform/errors.ts";
import { accept, type Receiver, startReceiver } from "#prisma/testing/delivery/receiver.ts";
import { createScene } from "#prisma/testing/delivery/scene.ts";
import { testSettings } from "#prisma/testing/delivery/settings.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { testTarget } from "./test-send-commands.ts";

const database = useTestDatabase();
const actor = { id: "0199f000-0000-7000-8000-00000000000a", name: "Fiona", role: "finance" } as const;
let receiver: Receiver;

beforeAll(async () => {
  receiver = await startReceiver();
});
afterAll(() => receiver.stop());
beforeEach(() => {
  receiver.received.length = 0;
  receiver.answer = accept;
});

async function createTarget() {
  const scene = await createScene(database.owner(), { url: receiver.url });
  const target = await database.owner().deliveryTarget.findFirstOrThrow({
    where: { agreementId: scene.agreementId },
    select: { id: true },
  });
  const result = async () =>
    (await database.owner().deliveryTarget.findUniqueOrThrow({ where: { id: target.id } })).testResult;
  return { scene, targetId: target.id, result };
}

test("a test reaches the school signed, marked as a test, with an invented person; and its end is kept", async () => {
  const { scene, targetId, result } = await createTarget();
  await testTarget(actor, scene.agreementId, targetId, testSettings([receiver.host]));
  const [post] = receiver.received;
  if (!post) throw new Error("Nothing arrived.");
  expect(new Webhook(scene.secret).verify(post.body, post.headers)).toMatchObject({
    type: "inquiry.created",
    data: { test: true, person: { name: "Ada Example" } },
  });
  expect(await result()).toBe("Accepted (HTTP 200)");
  expect(await database.owner().delivery.count()).toBe(0);
  expect(await database.owner().lead.count()).toBe(0);
});

test("a school that refuses is told of in words, and nobody else may test", async () => {
  const { scene, targetId, result } = await createTarget();
  receiver.answer = (_post, response) => response.writeHead(401).end("no");
  await testTarget(actor, scene.agreementId, targetId, testSettings([receiver.host]));
  expect(await result()).toMatch(/^Not accepted: a true request would be tried again \(HTTP 401/);
  await expect(testTarget({ ...actor, role: "editor" }, scene.agreementId, targetId)).rejects.toThrow(
    ForbiddenError,
  );
});
