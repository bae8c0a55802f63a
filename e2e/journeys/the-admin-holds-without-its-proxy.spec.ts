import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { hashPassword } from "#lib/accounts/password.ts";
import { sealSessionClaim, sessionCookieName } from "#lib/accounts/session-cookie.ts";
import { startSession } from "#lib/accounts/sessions.ts";
import { createClient, type Db } from "#lib/platform/db.ts";
import { userInput } from "#prisma/factories/user-factory.ts";
import {
  type Answer,
  CALLERS,
  type Caller,
  expectedForAll,
  roleOf,
  STAFF_ENTRIES,
} from "#prisma/testing/access/admin-callers.ts";
import { ACTION_INPUTS, MATRIX_PASSWORD } from "#prisma/testing/access/admin-inputs.ts";
import { type AdminRecords, makeAdminRecords } from "#prisma/testing/access/admin-records.ts";
import {
  askHandler,
  openPage,
  postForm,
  readActions,
  runAction,
  type Sender,
} from "../support/admin-surface-client.ts";
import { startOwnDatabase } from "../support/own-database.ts";
import { copyBuild } from "../support/second-server.ts";
import { expect, test } from "../support/test.ts";

test.setTimeout(900_000);

for (const proxy of ["with its proxy", "with a proxy that does nothing"] as const)
  test(`over HTTP, ${proxy}, each page, handler and action answers each role as the table of permissions says @desktop`, async () => {
    const database = await startOwnDatabase();
    const server = await copyBuild({
      APP_DATABASE_URL: database.roles.app,
      MATCHER_DATABASE_URL: database.roles.matcher,
    });
    const db = createClient(database.ownerUrl, "e2e");
    try {
      if (proxy === "with a proxy that does nothing") leaveProxyOut(server.folder);
      await server.start();
      await expect
        .poll(async () => (await fetch(`${server.origin}/api/health/ready`).catch(() => null))?.status, {
          timeout: 60_000,
        })
        .toBe(200);
      const hasPolicy = (await fetch(`${server.origin}/admin/sign-in`)).headers
        .get("content-security-policy")
        ?.includes("nonce-");
      expect(Boolean(hasPolicy)).toBe(proxy === "with its proxy");

      const people = await addPeople(db);
      const records = await makeAdminRecords(db, people.owner);
      const actions = readActions();
      const different: Record<string, unknown> = {};
      for (const entry of STAFF_ENTRIES) {
        const answers: Record<string, Answer | string> = {};
        for (const caller of CALLERS) {
          const sender = { origin: server.origin, cookie: await cookieOf(db, people, caller) };
          answers[caller] = await ask(entry, sender, { db, records, actions, actorId: people[caller] }).catch(
            String,
          );
        }
        const expected = expectedForAll(entry.needs);
        if (JSON.stringify(answers) !== JSON.stringify(expected)) different[entry.name] = answers;
      }
      expect(different).toEqual({});
    } finally {
      await db.$disconnect();
      await server.remove();
      await database.remove();
    }
  });

/** Next.js runs a proxy that its build's list of functions names. */
function leaveProxyOut(folder: string): void {
  const file = join(folder, ".next", "server", "functions-config-manifest.json");
  writeFileSync(file, JSON.stringify({ version: 1, functions: {} }));
}

type People = Record<Caller, string>;

async function addPeople(db: Db): Promise<People> {
  const passwordHash = await hashPassword(MATRIX_PASSWORD);
  const people = await Promise.all(
    CALLERS.map(async (caller) => {
      const data = userInput({ role: roleOf(caller), passwordHash });
      return [caller, (await db.user.create({ data, select: { id: true } })).id] as const;
    }),
  );
  return Object.fromEntries(people) as People;
}

/** Signed in anew, since some actions end sessions or change the password. */
async function cookieOf(db: Db, people: People, caller: Caller): Promise<string> {
  if (caller === "signed out") return "";
  const id = people[caller];
  await db.user.update({
    where: { id },
    data: {
      disabledAt: null,
      passwordHash: await keptHash,
      totpSecretSealed: null,
      totpConfirmedAt: null,
    },
  });
  const cookie = `${sessionCookieName()}=${await sealSessionClaim(await startSession(db, id))}`;
  if (caller === "disabled owner") await db.user.update({ where: { id }, data: { disabledAt: new Date() } });
  return cookie;
}
const keptHash = hashPassword(MATRIX_PASSWORD);

interface Scene {
  db: Db;
  records: AdminRecords;
  actions: ReturnType<typeof readActions>;
  actorId: string;
}

async function ask(
  { name, file, part, way }: (typeof STAFF_ENTRIES)[number],
  sender: Sender,
  { db, records, actions, actorId }: Scene,
): Promise<Answer> {
  if (way === "page") return openPage(sender, file, await records.paramsOf(file));
  if (way === "ask") return askHandler(sender, file, await records.paramsOf(file));
  if (way !== "action") return postForm(sender, file, await records.paramsOf(file), way === "upload");
  const action = actions.get(name);
  const input = await ACTION_INPUTS[part]?.(db, actorId);
  if (!action || !input) throw new Error(`The build has no ${name}.`);
  return runAction(sender, action, await records.paramsOf(action.page), input);
}
