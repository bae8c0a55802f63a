import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { beforeAll, describe, expect, test, vi } from "vitest";
import type { Role } from "#lib/access/actor.ts";
import { permissions, ROLES } from "#lib/access/permissions.ts";
import { hashPassword } from "#lib/accounts/password.ts";
import { sealSessionClaim } from "#lib/accounts/session-cookie.ts";
import { startSession } from "#lib/accounts/sessions.ts";
import { sealContact } from "#lib/contacts/sealed.ts";
import { seal } from "#lib/platform/crypto.ts";
import { env } from "#lib/platform/env.ts";
import { leadInput } from "#prisma/factories/lead-factory.ts";
import { userInput } from "#prisma/factories/user-factory.ts";
import { ACTION_INPUTS, MATRIX_PASSWORD } from "#prisma/testing/access/admin-inputs.ts";
import { SURFACE } from "#prisma/testing/access/admin-surface.ts";
import { COLUMNS, findText, stateOfEverything } from "#prisma/testing/access/stored-rows.ts";
import { createAskableSchool, publishDefaultDisclosures } from "#prisma/testing/request-scene.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";

/** Everybody who may ask: each role, nobody, and somebody who was disabled while signed in. */
const CALLERS = [...ROLES, "signed out", "disabled owner"] as const;
type Caller = (typeof CALLERS)[number];

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
let ids: Record<string, string>;
let targetId: string;
/** A person at the partner. */
const contactId = randomUUID();
/** An event of each record's history. */
const events: Record<string, { id: string }> = {};
beforeAll(async () => {
  request.origin = new URL(env().APP_ORIGIN).origin;
  const passwordHash = await hashPassword(MATRIX_PASSWORD);
  await publishDefaultDisclosures(db());
  for (const caller of CALLERS) {
    const role: Role = caller === "signed out" || caller === "disabled owner" ? "owner" : caller;
    const { id } = await db().user.create({ data: userInput({ role, passwordHash }), select: { id: true } });
    const cookie = caller === "signed out" ? undefined : await sealSessionClaim(await startSession(db(), id));
    if (caller === "disabled owner")
      await db().user.update({ where: { id }, data: { disabledAt: new Date() } });
    people.set(caller, { id, cookie });
  }
  const { partnerId, schoolId, programId } = await createAskableSchool(db());
  const lead = await db().lead.create({ data: leadInput(), select: { id: true } });
  const placement = await db().placement.create({
    data: { guideSlug: "software-developer", programId, position: 1, startsOn: new Date("2026-11-01") },
    select: { id: true },
  });
  for (const [resource, id] of Object.entries({ partner: partnerId, school: schoolId, program: programId }))
    events[`${resource}s`] = await db().auditEvent.create({
      data: { resource, resourceId: id, action: `${resource}.created`, change: { version: [0, 1] } },
      select: { id: true },
    });
  const target = await db().deliveryTarget.findFirstOrThrow({
    where: { agreement: { partnerId } },
    select: { id: true, agreementId: true },
  });
  await db().deliveryTarget.update({
    where: { id: target.id },
    data: {
      channel: "webhook",
      url: "https://school.example/in",
      secretSealed: seal("whsec_x", `deliveryTarget.secret:${target.id}`),
    },
  });
  targetId = target.id;
  const sealed = sealContact(contactId, { name: "Cora", role: null, email: null, phone: null });
  await db().partnerContact.create({ data: { id: contactId, partnerId, ...sealed } });
  ids = {
    agreements: target.agreementId,
    partners: partnerId,
    schools: schoolId,
    programs: programId,
    leads: lead.id,
    placements: placement.id,
    staff: (await db().user.create({ data: userInput(), select: { id: true } })).id,
  };
});

/** A sheet of its own for each call: some calls use it up. */
async function addSheet(): Promise<string> {
  const { id } = await db().sheetImport.create({
    data: {
      kind: "program",
      fileName: "canary.csv",
      headings: ["Name"],
      mapping: {},
      rowCount: 1,
      createdById: personOf("owner").id,
      rows: { create: [{ number: 2, cells: ["Nursing"] }] },
    },
    select: { id: true },
  });
  return id;
}

async function paramsOf(file: string): Promise<Record<string, string>> {
  const folder = file.split("/").find((part) => part in ids || part === "imports") ?? "";
  return {
    id: folder === "imports" ? await addSheet() : (ids[folder] ?? ""),
    event: events[folder]?.id ?? "",
    target: targetId,
    contact: contactId,
    kind: "editorial_independence",
  };
}

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

type Answer = "let in" | "not for this role" | "sent to sign in";

async function openPage(file: string): Promise<Answer> {
  const { default: Page } = await load(file);
  const props = { params: paramsOf(file), searchParams: Promise.resolve({}) };
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

/** Fields that make each handler work; what a form of that page holds. */
const FIELDS: Record<string, Record<string, string>> = {
  "imports/upload": { kind: "program" },
  "imports/template": { kind: "program", format: "csv" },
  "audit/export": { reason: "A review" },
  "leads/export": { reason: "A review" },
  "leads/[id]/contact": { reason: "Answering the person" },
  "agreements/[id]/targets/[target]/secret": { reason: "Handing it to the partner" },
  "programs/edit/prepare": { id: "0190a0a0-0000-7000-8000-000000000001", field: "giBill", value: "no" },
  "views/save": { list: "program", viewName: "Mine" },
  "views/delete": { id: "0190a0a0-0000-7000-8000-000000000001" },
  "leads/search": { search: "ada@example.com" },
};

async function post(file: string, isUpload: boolean, extra: Record<string, string> = {}): Promise<Answer> {
  const { POST } = await load(file);
  const name = /\(inside\)\/(.*)\/route\.ts$/.exec(file)?.[1] ?? "";
  const fields = { format: "csv", ...extra, ...FIELDS[name] };
  const body = isUpload ? new FormData() : new URLSearchParams();
  for (const [key, value] of Object.entries(fields)) body.set(key, value);
  if (body instanceof FormData) body.set("file", new File(["Name\nNursing\n"], "sheet.csv"));
  const sent = new Request(`${env().APP_ORIGIN}/admin/${name}`, {
    method: "POST",
    body,
    headers: { origin: request.origin },
  });
  const answer = (await POST?.(sent as never, { params: paramsOf(file) } as never)) as Response;
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

function expectedFor(needs: string, caller: Caller): Answer {
  if (caller === "signed out" || caller === "disabled owner") return "sent to sign in";
  const [resource = "", action = ""] = needs.split(".");
  const roles = (permissions as Record<string, Record<string, readonly Role[]>>)[resource]?.[action];
  if (!roles) throw new Error(`The table of permissions has no ${needs}.`);
  return roles.includes(caller) ? "let in" : "not for this role";
}

const staffEntries = Object.entries(SURFACE).flatMap(([name, [way, needs]]) => {
  const [file = "", part = ""] = name.split(" ");
  return needs ? [{ name, file, part, way, needs }] : [];
});

describe("without proxy.ts, every page, handler and action answers each role as the table of permissions says", () => {
  test.each(staffEntries)("$name needs $needs", async ({ file, part, way, needs }) => {
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
    expect(answers).toEqual(
      Object.fromEntries(CALLERS.map((caller) => [caller, expectedFor(needs, caller)])),
    );
  });
});

const CANARY = "canary-extra-column";

describe("no column is written that a form does not have", () => {
  test("the models have columns", () => {
    expect(COLUMNS.length).toBeGreaterThan(150);
    for (const known of ["role", "passwordHash", "disabledAt", "status", "isDemo", "leadId"])
      expect(COLUMNS).toContain(known);
  });

  const actions = staffEntries.filter(({ way }) => way === "action");
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
    for (const { file, way } of staffEntries.filter((one) => one.way === "post" || one.way === "upload"))
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
  const strangers = ["0190a0a0-0000-7000-8000-00000000dead", ids.leads ?? "", "not-an-id", "../leads"];
  for (const { file } of staffEntries.filter(({ way, file: one }) => way === "page" && one.includes("[id]")))
    for (const id of strangers) {
      if (file.includes("/leads/") && id === ids.leads) continue;
      const { default: Page } = await load(file);
      const params = { ...(await paramsOf(file)), id };
      const props = { params: Promise.resolve(params), searchParams: Promise.resolve({}) };
      await expect(Page?.(props as never), `${file} with ${id}`).rejects.toThrow("not found");
    }
});
