import { join } from "node:path";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { ROLES } from "#lib/access/permissions.ts";
import { hashPassword } from "#lib/accounts/password.ts";
import { sealSessionClaim } from "#lib/accounts/session-cookie.ts";
import { startSession } from "#lib/accounts/sessions.ts";
import { env } from "#lib/platform/env.ts";
import { userInput } from "#prisma/factories/user-factory.ts";
import {
  type Answer,
  CALLERS,
  type Caller,
  expectedForAll,
  roleOf,
  STAFF_ENTRIES,
} from "#prisma/testing/access/admin-callers.ts";
import { ACTION_INPUTS, HANDLER_FIELDS, MATRIX_PASSWORD } from "#prisma/testing/access/admin-inputs.ts";
import { type AdminRecords, makeAdminRecords } from "#prisma/testing/access/admin-records.ts";
import { COLUMNS, findText, stateOfEverything } from "#prisma/testing/access/stored-rows.ts";
import { publishDefaultDisclosures } from "#prisma/testing/request-scene.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";

const { owner: db } = useTestDatabase();
const request = vi.hoisted(() => ({ cookie: undefined as string | undefined, origin: "" }));
vi.mock("next/headers", () => ({
  headers: async () => new Headers({ origin: request.origin, "user-agent": "test" }),
  cookies: async () => ({
    get: () => (request.cookie === undefined ? undefined : { value: request.cookie }),
    set: () => {},
  }),
}));
vi.mock("next/navigation", () => ({
  redirect: (to: string) => {
    throw new Error(`redirected to ${to}`);
  },
  notFound: () => {
    throw new Error("not found");
  },
}));

const people = new Map<Caller, { id: string; cookie: string | undefined }>();
let records: AdminRecords;
beforeAll(async () => {
  request.origin = new URL(env().APP_ORIGIN).origin;
  const passwordHash = await hashPassword(MATRIX_PASSWORD);
  await publishDefaultDisclosures(db());
  for (const caller of CALLERS) {
    const data = userInput({ role: roleOf(caller), passwordHash });
    const { id } = await db().user.create({ data, select: { id: true } });
    const cookie = caller === "signed out" ? undefined : await sealSessionClaim(await startSession(db(), id));
    if (caller === "disabled owner")
      await db().user.update({ where: { id }, data: { disabledAt: new Date() } });
    people.set(caller, { id, cookie });
  }
  records = await makeAdminRecords(db(), personOf("owner").id);
});

function personOf(caller: Caller) {
  const person = people.get(caller);
  if (!person) throw new Error(`There is no ${caller}.`);
  return person;
}

/** As this caller, with a session that nothing before has ended. */
async function become(caller: Caller): Promise<string> {
  const person = personOf(caller);
  if (caller !== "signed out" && caller !== "disabled owner") {
    person.cookie = await sealSessionClaim(await startSession(db(), person.id));
    await db().user.update({
      where: { id: person.id },
      data: { passwordHash: await keptHash },
    });
  }
  request.cookie = person.cookie;
  return person.id;
}
const keptHash = hashPassword(MATRIX_PASSWORD);

const load = (file: string): Promise<Record<string, (...given: never[]) => Promise<unknown>>> =>
  import(join(process.cwd(), file));

async function openPage(file: string): Promise<Answer> {
  const { default: Page } = await load(file);
  const props = { params: records.paramsOf(file), searchParams: Promise.resolve({}) };
  try {
    await Page?.(props as never);
    return "let in";
  } catch (error) {
    const words = String(error);
    if (words.includes("redirected to /admin/sign-in")) return "sent to sign in";
    if (words.includes("not found")) return "not for this role";
    throw error;
  }
}

async function post(file: string, isUpload: boolean, extra: Record<string, string> = {}): Promise<Answer> {
  const { POST } = await load(file);
  const name = /\(inside\)\/(.*)\/route\.ts$/.exec(file)?.[1] ?? "";
  const fields = { format: "csv", ...extra, ...HANDLER_FIELDS[name] };
  const body = isUpload ? new FormData() : new URLSearchParams();
  for (const [key, value] of Object.entries(fields)) body.set(key, value);
  if (body instanceof FormData) body.set("file", new File(["Name\nNursing\n"], "sheet.csv"));
  const sent = new Request(`${env().APP_ORIGIN}/admin/${name}`, {
    method: "POST",
    body,
    headers: { origin: request.origin },
  });
  const answer = (await POST?.(sent as never, { params: records.paramsOf(file) } as never)) as Response;
  await answer.text();
  if (answer.status === 303 && answer.headers.get("location")?.startsWith("/admin/sign-in"))
    return "sent to sign in";
  if (answer.status === 404) return "not for this role";
  expect(answer.status, `${file} ${answer.headers.get("location")}`).toBeLessThan(400);
  return "let in";
}

async function ask(file: string): Promise<Answer> {
  const { GET } = await load(file);
  const answer = (await GET?.(new Request(`${env().APP_ORIGIN}/admin?q=nurs`) as never)) as Response;
  expect([200, 401, 404], file).toContain(answer.status);
  if (answer.status === 401) return "sent to sign in";
  return answer.status === 404 ? "not for this role" : "let in";
}

async function act(name: string, file: string, caller: Caller, extra?: (input: object) => object) {
  const actorId = await become(caller);
  const input = await ACTION_INPUTS[name]?.(db(), actorId);
  if (!input) throw new Error(`Say in admin-inputs.ts what ${name} is sent.`);
  const { [name]: action } = await load(file);
  try {
    return (await action?.((extra ? extra(input) : input) as never)) as { kind: string; message?: string };
  } catch (error) {
    if (!String(error).includes("redirected to")) throw error;
    return { kind: "saved" };
  }
}

async function tryAction(name: string, file: string, caller: Caller): Promise<Answer> {
  const result = await act(name, file, caller);
  if (result.kind === "refused" && result.message?.startsWith("You are signed out")) return "sent to sign in";
  if (result.kind === "refused" && result.message?.startsWith("Your role does not allow"))
    return "not for this role";
  expect(result, `${name} as ${caller}`).toEqual({ kind: "saved" });
  return "let in";
}

describe("without proxy.ts, every page, handler and action answers each role as the table of permissions says", () => {
  test.each(STAFF_ENTRIES)("$name needs $needs", async ({ file, part, way, needs }) => {
    const answers: Record<string, Answer> = {};
    for (const caller of CALLERS) {
      await become(caller);
      answers[caller] =
        way === "page"
          ? await openPage(file)
          : way === "action"
            ? await tryAction(part, file, caller)
            : way === "ask"
              ? await ask(file)
              : await post(file, way === "upload");
    }
    expect(answers).toEqual(expectedForAll(needs));
  });
});

const CANARY = "canary-extra-column";

describe("no column is written that a form does not have", () => {
  test("the models have columns", () => {
    expect(COLUMNS.length).toBeGreaterThan(150);
    for (const known of ["role", "passwordHash", "disabledAt", "status", "isDemo", "leadId"])
      expect(COLUMNS).toContain(known);
  });

  const actions = STAFF_ENTRIES.filter(({ way }) => way === "action");
  test.each(actions)("$part writes nothing at all when any is added", async ({ file, part }) => {
    for (const where of ["top", "form"] as const) {
      const actorId = await become("owner");
      const input = (await ACTION_INPUTS[part]?.(db(), actorId)) ?? {};
      if (where === "form" && !("form" in input)) continue;
      const { [part]: action } = await load(file);
      const before = await stateOfEverything(db());
      for (const column of COLUMNS) {
        const own = where === "top" ? input : (input.form as object);
        if (column in own) continue;
        const more = { ...own, [column]: CANARY };
        const result = await action?.((where === "top" ? more : { ...input, form: more }) as never);
        expect(result, `${part} with ${where}.${column}`).toMatchObject({ kind: "invalid" });
      }
      expect(await stateOfEverything(db()), `${part} with more in ${where}`).toEqual(before);
    }
  });

  test("handlers leave every field that they do not know", async () => {
    const extra = Object.fromEntries(
      COLUMNS.filter((column) => !["id", "kind", "format"].includes(column)).map((column) => [
        column,
        CANARY,
      ]),
    );
    await become("owner");
    for (const { file, way } of STAFF_ENTRIES.filter((one) => one.way === "post" || one.way === "upload"))
      expect(await post(file, way === "upload", extra)).toBe("let in");
    expect(await findText(db(), CANARY)).toEqual([]);
  });
});

test("other people's sessions are nobody's to end", async () => {
  for (const caller of ROLES) {
    const victim = personOf(caller === "owner" ? "admin" : "owner").id;
    const theirs = await db().userSession.findFirstOrThrow({
      where: { userId: victim, endedAt: null },
      select: { id: true },
    });
    const result = await act(
      "endOwnSessionAction",
      "app/admin/(inside)/account/actions.ts",
      caller,
      () => theirs,
    );
    expect(result).toMatchObject({ kind: "refused" });
    const after = await db().userSession.findUniqueOrThrow({ where: { id: theirs.id } });
    expect(after.endedAt).toBeNull();
  }
});

test("ids of nothing, and of another kind of record, open nothing", async () => {
  await become("owner");
  const strangers = ["0190a0a0-0000-7000-8000-00000000dead", records.leadId, "not-an-id", "../leads"];
  for (const { file } of STAFF_ENTRIES.filter(({ way, file: one }) => way === "page" && one.includes("[id]")))
    for (const id of strangers) {
      if (file.includes("/leads/") && id === records.leadId) continue;
      const { default: Page } = await load(file);
      const params = { ...(await records.paramsOf(file)), id };
      const props = { params: Promise.resolve(params), searchParams: Promise.resolve({}) };
      await expect(Page?.(props as never), `${file} with ${id}`).rejects.toThrow("not found");
    }
});
