import { beforeAll, describe, expect, test } from "vitest";
import type { Actor, Role } from "#lib/access/actor.ts";
import { listHistory } from "#lib/access/history.ts";
import { InvalidFieldError } from "#lib/access/refusals.ts";
import { now } from "#lib/platform/clock.ts";
import { appDb, workerDb } from "#lib/platform/db.ts";
import { ConflictError, ForbiddenError, NotFoundError } from "#lib/platform/errors.ts";
import { type DisclosureKind, Role as Roles } from "#lib/platform/prisma/enums.ts";
import { userInput } from "#prisma/factories/user-factory.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { countDisclosureDrafts, getDisclosure, listDisclosures } from "./admin-queries.ts";
import { approveDraft, discardDraft, saveDraft, submitDraft } from "./commands.ts";
import { DEFAULT_DISCLOSURES } from "./default-texts.ts";
import { draftSchema } from "./draft-schema.ts";
import { publishDueDrafts } from "./put-in-force.ts";
import { findDisclosureInForce } from "./queries.ts";

const { owner } = useTestDatabase();
let admin: Actor;
let editor: Actor;

const newest = async (kind: DisclosureKind) => (await getDisclosure(admin, kind)).versions[0];

/** Submitted by the editor, approved by the admin. */
async function publishDraft(actor: Actor, kind: DisclosureKind, seen: string) {
  await submitDraft(editor, kind, seen);
  await approve(actor, kind, seen);
}

const approve = (actor: Actor, kind: DisclosureKind, seen: string, publishAt: Date | null = null) =>
  approveDraft(actor, { kind, seen, approvesOwn: false, publishAt });

async function publish(kind: DisclosureKind, body: string) {
  await saveDraft(admin, { kind, seen: "", body });
  await publishDraft(admin, kind, (await newest(kind))?.bodyHash ?? "");
}

beforeAll(async () => {
  admin = await owner().user.create({
    data: userInput({ role: "admin", name: "Alma Admin" }),
    select: { id: true, name: true, role: true },
  });
  editor = await owner().user.create({
    data: userInput({ role: "editor", name: "Edgar Editor" }),
    select: { id: true, name: true, role: true },
  });
});

describe("a text", () => {
  test("comes into force by publishing its draft, which retires the one before at the same moment", async () => {
    await publish("privacy_notice", "The first text. A school receives it, and we delete it.");
    await saveDraft(admin, {
      kind: "privacy_notice",
      seen: "",
      body: "The second text. A school receives it, and we delete it.",
    });
    expect((await findDisclosureInForce("privacy_notice"))?.body).toBe(
      "The first text. A school receives it, and we delete it.",
    );
    const changes = await owner().documentChange.count({ where: { tag: "disclosures" } });
    await publishDraft(admin, "privacy_notice", (await newest("privacy_notice"))?.bodyHash ?? "");
    expect(await findDisclosureInForce("privacy_notice")).toMatchObject({
      number: 2,
      body: "The second text. A school receives it, and we delete it.",
    });
    expect(await owner().documentChange.count({ where: { tag: "disclosures" } })).toBe(changes + 1);
    const { versions } = await getDisclosure(admin, "privacy_notice");
    expect(versions.map(({ number, status, publishedBy }) => [number, status, publishedBy])).toEqual([
      [2, "published", "Alma Admin"],
      [1, "retired", "Alma Admin"],
    ]);
    expect(versions[1]?.retiredAt).toEqual(versions[0]?.publishedAt);
    const events = await owner().auditEvent.findMany({
      where: { resource: "disclosure", resourceId: "privacy_notice" },
      orderBy: { createdAt: "asc" },
    });
    expect(events.map(({ action }) => action)).toEqual([
      "disclosure.draft_saved",
      "disclosure.submitted",
      "disclosure.approved",
      "disclosure.published",
      "disclosure.draft_saved",
      "disclosure.submitted",
      "disclosure.approved",
      "disclosure.published",
    ]);
  });

  test("never changes once published, whoever tries", async () => {
    await publish("age_notice", "For adults.");
    const { id } = await owner().disclosureVersion.findFirstOrThrow({ where: { body: "For adults." } });
    for (const db of [appDb(), owner()]) {
      await expect(db.disclosureVersion.update({ where: { id }, data: { number: 9 } })).rejects.toThrow(
        /never changes/,
      );
      await expect(db.disclosureVersion.delete({ where: { id } })).rejects.toThrow();
    }
  });

  test("has one draft, which nobody overwrites unseen", async () => {
    const kind = "results_notice";
    await saveDraft(admin, { kind, seen: "", body: "Draft one." });
    const seen = (await newest(kind))?.bodyHash ?? "";
    await saveDraft(admin, { kind, seen, body: "Draft two." });
    await expect(saveDraft(admin, { kind, seen, body: "Draft three." })).rejects.toThrow(ConflictError);
    await expect(saveDraft(admin, { kind, seen: "", body: "Draft four." })).rejects.toThrow(ConflictError);
    await expect(submitDraft(admin, kind, seen)).rejects.toThrow(ConflictError);
    await expect(approve(admin, kind, seen)).rejects.toThrow(ConflictError);
    expect((await getDisclosure(admin, kind)).versions).toHaveLength(1);
    expect(await findDisclosureInForce(kind)).toBeNull();
  });

  test("of many people who begin a draft at once, one does", async () => {
    const kind = "results_notice_all";
    const results = await Promise.allSettled(
      Array.from({ length: 5 }, (_, at) => saveDraft(admin, { kind, seen: "", body: `Draft ${at}` })),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await getDisclosure(admin, kind)).versions).toHaveLength(1);
  });

  test("that equals what is in force is no new version; a discarded draft leaves its number free", async () => {
    const kind = "advertiser_strip";
    await publish(kind, "Schools pay us.");
    await expect(saveDraft(admin, { kind, seen: "", body: "Schools pay us." })).rejects.toThrow(
      InvalidFieldError,
    );
    await saveDraft(admin, { kind, seen: "", body: "Partners pay us." });
    await discardDraft(admin, kind, (await newest(kind))?.bodyHash ?? "");
    expect((await newest(kind))?.number).toBe(1);
    await expect(publishDraft(admin, kind, "0".repeat(64))).rejects.toThrow(NotFoundError);
  });

  test("that the lint refuses is not published; a warning is kept with who published in spite of it", async () => {
    const kind = "consent_call";
    await saveDraft(admin, { kind, seen: "", body: "{{school}} may call me." });
    const before = await getDisclosure(admin, kind);
    expect(before.findings.map(({ code }) => code)).toContain("no_withdrawal");
    await expect(publishDraft(admin, kind, before.versions[0]?.bodyHash ?? "")).rejects.toThrow(
      InvalidFieldError,
    );
    await discardDraft(admin, kind, before.versions[0]?.bodyHash ?? "");
    expect(await findDisclosureInForce(kind)).toBeNull();

    await publish("editorial_independence", "Our guides are free.");
    const history = await listHistory(admin, "disclosure", "editorial_independence");
    expect(history.find(({ action }) => action === "disclosure.approved")).toMatchObject({
      actorName: "Alma Admin",
      change: { warnings: [[], [expect.stringContaining('"free"')]] },
    });
  });

  test("is refused with fields that it does not have", () => {
    const draft = (kind: string, body: string) => draftSchema.safeParse({ kind, seen: "", form: { body } });
    expect(draft("consent_email", "{{school}} may write to me.").success).toBe(true);
    expect(draft("consent_email", "A school may write to me.").error?.issues[0]?.message).toContain(
      "{{school}}",
    );
    expect(draft("privacy_notice", "{{school}} reads this.").success).toBe(false);
    expect(draft("privacy_notice", " \n ").success).toBe(false);
    expect(draft("no_such_kind", "Text").success).toBe(false);
  });

  test("is listed whether it was ever published or not", async () => {
    const rows = await listDisclosures(admin);
    expect(rows).toHaveLength(11);
    expect(rows.find(({ kind }) => kind === "consent_call")).toMatchObject({
      inForce: null,
      draftNumber: null,
    });
    expect(await countDisclosureDrafts(admin)).toBe(
      rows.filter(({ draftNumber }) => draftNumber !== null).length,
    );
  });
});

describe("approval", () => {
  const kind = "consent_text";
  const body = DEFAULT_DISCLOSURES[kind];
  const begin = async (text: string) => {
    await saveDraft(admin, { kind, seen: "", body: text });
    return (await newest(kind))?.bodyHash ?? "";
  };

  test("needs somebody else, and is taken back by an edit", async () => {
    const seen = await begin(body);
    await expect(approve(admin, kind, seen)).rejects.toThrow(/Submit/);
    await submitDraft(admin, kind, seen);
    const second = await owner().user.create({
      data: userInput({ role: "compliance", name: "Cora Compliance" }),
      select: { id: true, name: true, role: true },
    });
    expect((await getDisclosure(admin, kind)).approval).toBe("somebody_else");
    expect((await getDisclosure(second, kind)).approval).toBe("mine");
    await expect(approveDraft(admin, { kind, seen, approvesOwn: true, publishAt: null })).rejects.toThrow(
      /somebody else/,
    );
    await saveDraft(admin, { kind, seen, body: `${body} Thank you.` });
    const edited = (await newest(kind))?.bodyHash ?? "";
    await expect(approve(second, kind, edited)).rejects.toThrow(/Submit/);
    await submitDraft(admin, kind, edited);
    await approve(second, kind, edited);
    expect(await newest(kind)).toMatchObject({
      status: "published",
      submittedBy: "Alma Admin",
      approvedBy: "Cora Compliance",
      selfApproved: false,
    });
    await owner().user.update({ where: { id: second.id }, data: { disabledAt: new Date() } });
  });

  test("of one's own text is for who is alone, says so, and is on record", async () => {
    const seen = await begin(`${body} Goodbye.`);
    await submitDraft(admin, kind, seen);
    expect((await getDisclosure(admin, kind)).approval).toBe("own");
    await expect(approve(admin, kind, seen)).rejects.toThrow(InvalidFieldError);
    await approveDraft(admin, { kind, seen, approvesOwn: true, publishAt: null });
    expect(await newest(kind)).toMatchObject({ status: "published", selfApproved: true });
    const history = await listHistory(admin, "disclosure", kind);
    expect(history.map(({ action }) => action)).toContain("disclosure.approved_own_text");
  });

  test("the database refuses one's own unless it says so", async () => {
    const seen = await begin(`${body} Once more.`);
    await submitDraft(admin, kind, seen);
    await expect(
      owner().disclosureVersion.updateMany({
        where: { bodyHash: seen },
        data: { approvedAt: new Date(), approvedById: admin.id },
      }),
    ).rejects.toThrow(/disclosure_version_approved_check/);
    await discardDraft(admin, kind, seen);
  });

  test("for a time comes into force then, once, by the worker", async () => {
    const seen = await begin(`${body} From tomorrow.`);
    const before = (await findDisclosureInForce(kind))?.number ?? 0;
    await submitDraft(editor, kind, seen);
    await approve(admin, kind, seen, new Date(now().getTime() + 86_400_000));
    expect(await publishDueDrafts(workerDb())).toBe(0);
    expect((await findDisclosureInForce(kind))?.number).toBe(before);
    await owner().disclosureVersion.updateMany({
      where: { bodyHash: seen },
      data: { publishAt: new Date(now().getTime() - 1) },
    });
    const done = await Promise.all([publishDueDrafts(workerDb()), publishDueDrafts(workerDb())]);
    expect(done.toSorted()).toEqual([0, 1]);
    expect(await newest(kind)).toMatchObject({ status: "published", publishedBy: "Alma Admin" });
    expect((await findDisclosureInForce(kind))?.number).toBe(before + 1);
  });
});

describe("roles", () => {
  const writes: readonly Role[] = ["owner", "admin", "editor", "compliance"];
  const publishes: readonly Role[] = ["owner", "admin", "compliance"];
  const kind = "advertiser_page";

  test.each(Object.values(Roles))("%s", async (role) => {
    const actor = { ...admin, role };
    await expect(getDisclosure(actor, kind)).resolves.toBeTruthy();
    await expect(listDisclosures(actor)).resolves.toBeTruthy();
    const save = saveDraft(actor, { kind, seen: "", body: `Schools pay us (by ${role}).` });
    if (!writes.includes(role)) {
      await expect(save).rejects.toThrow(ForbiddenError);
      await expect(discardDraft(actor, kind, "0".repeat(64))).rejects.toThrow(ForbiddenError);
      await expect(submitDraft(actor, kind, "0".repeat(64))).rejects.toThrow(ForbiddenError);
      return expect(approve(actor, kind, "0".repeat(64))).rejects.toThrow(ForbiddenError);
    }
    await save;
    const seen = (await newest(kind))?.bodyHash ?? "";
    if (publishes.includes(role)) return publishDraft(actor, kind, seen);
    await expect(publishDraft(actor, kind, seen)).rejects.toThrow(ForbiddenError);
    await discardDraft(actor, kind, seen);
  });
});
