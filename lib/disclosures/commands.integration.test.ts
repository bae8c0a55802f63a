import { beforeAll, describe, expect, test } from "vitest";
import type { Actor, Role } from "#lib/access/actor.ts";
import { listHistory } from "#lib/access/history.ts";
import { InvalidFieldError } from "#lib/access/refusals.ts";
import { parseSigningKey } from "#lib/ledger/batch.ts";
import { createSealer } from "#lib/ledger/seal-batches.ts";
import { verifyLedger } from "#lib/ledger/verify.ts";
import { now } from "#lib/platform/clock.ts";
import { appDb, type Db, workerDb } from "#lib/platform/db.ts";
import { requireEnv } from "#lib/platform/env.ts";
import { ConflictError, ForbiddenError, NotFoundError } from "#lib/platform/errors.ts";
import { type DisclosureKind, Role as Roles } from "#lib/platform/prisma/enums.ts";
import { userInput } from "#prisma/factories/user-factory.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { countDisclosureWork, getDisclosure, listDisclosures } from "./admin-queries.ts";
import {
  approveDraft,
  discardDraft,
  retireText,
  saveDraft,
  submitDraft,
  takeApprovalBack,
} from "./commands.ts";
import { DEFAULT_DISCLOSURES } from "./default-texts.ts";
import { draftSchema } from "./draft-schema.ts";
import { publishDueDrafts } from "./put-in-force.ts";
import { findDisclosureInForce } from "./queries.ts";
import { DISCLOSURE_KINDS, isConsentKind } from "./schema.ts";

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
  await saveDraft(editor, { kind, seen: "", body });
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
    await saveDraft(editor, {
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
    await saveDraft(editor, { kind, seen: "", body: "{{school}} may call me." });
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
    expect(rows).toHaveLength(DISCLOSURE_KINDS.length);
    expect(rows.find(({ kind }) => kind === "consent_call")).toMatchObject({
      inForce: null,
      draft: null,
    });
    expect(await countDisclosureWork(admin)).toEqual({
      drafts: rows.filter(({ draft }) => draft !== null).length,
      forYou: 0,
    });
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
    await saveDraft(editor, { kind, seen: "", body: `${body} From tomorrow.` });
    const seen = (await newest(kind))?.bodyHash ?? "";
    const before = (await findDisclosureInForce(kind))?.number ?? 0;
    await submitDraft(editor, kind, seen);
    await expect(approve(admin, kind, seen, new Date(now().getTime() - 60_000))).rejects.toThrow(
      /has passed/,
    );
    await approve(admin, kind, seen, new Date(now().getTime() + 86_400_000));
    expect(await publishDueDrafts(workerDb())).toBe(0);
    expect((await findDisclosureInForce(kind))?.number).toBe(before);
    expect((await getDisclosure(admin, kind)).approval).toBe("given");
    await expect(approve(admin, kind, seen)).rejects.toThrow(/already/);
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

describe("a draft that is approved for a time", () => {
  const kind = "consent_email";
  const body = DEFAULT_DISCLOSURES[kind];
  const soon = () => new Date(now().getTime() + 60_000);
  const makeDue = (seen: string) =>
    owner().disclosureVersion.updateMany({
      where: { bodyHash: seen },
      data: { publishAt: new Date(now().getTime() - 1) },
    });

  test("waits again once its approval is taken back, and the list says for whom", async () => {
    await saveDraft(editor, { kind, seen: "", body });
    const seen = (await newest(kind))?.bodyHash ?? "";
    await submitDraft(editor, kind, seen);
    await approve(admin, kind, seen, soon());
    await expect(takeApprovalBack(editor, kind, seen)).rejects.toThrow(ForbiddenError);
    await takeApprovalBack(admin, kind, seen);
    await expect(takeApprovalBack(admin, kind, seen)).rejects.toThrow(ConflictError);
    const row = (await listDisclosures(admin)).find((each) => each.kind === kind);
    expect(row?.draft).toMatchObject({
      state: "submitted",
      by: "Edgar Editor",
      waitsFor: ["Alma Admin"],
      waitsForYou: true,
    });
    expect((await countDisclosureWork(admin)).forYou).toBe(1);
    expect((await countDisclosureWork(editor)).forYou).toBe(0);
    expect((await getDisclosure(editor, kind)).draft).toMatchObject({ waitsForYou: false });
    await discardDraft(editor, kind, seen);
  });

  test("stays a draft when whoever approved it may approve no longer", async () => {
    const leaver = await owner().user.create({
      data: userInput({ role: "compliance", name: "Leo Leaver" }),
      select: { id: true, name: true, role: true },
    });
    await saveDraft(editor, { kind, seen: "", body });
    const seen = (await newest(kind))?.bodyHash ?? "";
    await submitDraft(editor, kind, seen);
    await approve(leaver, kind, seen, soon());
    await owner().user.update({ where: { id: leaver.id }, data: { disabledAt: new Date() } });
    await makeDue(seen);
    expect(await publishDueDrafts(workerDb())).toBe(0);
    expect(await newest(kind)).toMatchObject({
      status: "draft",
      approvedAt: null,
      submittedBy: "Edgar Editor",
    });
    const history = await listHistory(admin, "disclosure", kind);
    expect(history[0]).toMatchObject({ action: "disclosure.approval_lapsed", actorName: null });
    expect((await getDisclosure(admin, kind)).approval).toBe("mine");
    await approve(admin, kind, seen);
    expect((await findDisclosureInForce(kind))?.body).toBe(body);
  });
});

describe("the author of a text", () => {
  const kind = "advertiser_page";

  test("does not approve it, whoever submitted it, while somebody else can", async () => {
    const second = await owner().user.create({
      data: userInput({ role: "owner", name: "Olga Owner" }),
      select: { id: true, name: true, role: true },
    });
    await saveDraft(editor, { kind, seen: "", body: "Schools pay us for it." });
    await saveDraft(admin, {
      kind,
      seen: (await newest(kind))?.bodyHash ?? "",
      body: "Schools pay us for requests.",
    });
    const seen = (await newest(kind))?.bodyHash ?? "";
    await submitDraft(editor, kind, seen);
    expect((await getDisclosure(admin, kind)).approval).toBe("somebody_else");
    await expect(approveDraft(admin, { kind, seen, approvesOwn: true, publishAt: null })).rejects.toThrow(
      /wrote or submitted/,
    );
    await expect(
      owner().disclosureVersion.updateMany({
        where: { bodyHash: seen },
        data: { approvedAt: new Date(), approvedById: admin.id },
      }),
    ).rejects.toThrow(/disclosure_version_approved_check/);
    await approve(second, kind, seen);
    expect(await newest(kind)).toMatchObject({ status: "published", selfApproved: false });
    await owner().user.update({ where: { id: second.id }, data: { disabledAt: new Date() } });
  });
});

describe("retiring without a successor", () => {
  test("ends a way of contact, and is refused for what readers cannot do without", async () => {
    const kind = "consent_automated_call";
    await publish(kind, DEFAULT_DISCLOSURES[kind]);
    const seen = (await newest(kind))?.bodyHash ?? "";
    await expect(retireText(editor, kind, seen)).rejects.toThrow(ForbiddenError);
    await expect(retireText(admin, kind, "0".repeat(64))).rejects.toThrow(ConflictError);
    expect((await getDisclosure(admin, kind)).retiring).toEqual({ mayRetire: true, whyNot: null });
    await retireText(admin, kind, seen);
    expect(await findDisclosureInForce(kind)).toBeNull();
    expect((await newest(kind))?.status).toBe("retired");
    expect((await getDisclosure(admin, kind)).retiring).toBeNull();
    await expect(retireText(admin, kind, seen)).rejects.toThrow(NotFoundError);
    expect((await listHistory(admin, "disclosure", kind))[0]?.action).toBe("disclosure.retired");

    const age = (await newest("age_notice"))?.bodyHash ?? "";
    await expect(retireText(admin, "age_notice", age)).rejects.toThrow(/without a word/);
    expect(await findDisclosureInForce("age_notice")).not.toBeNull();
  });

  test("never takes the last way of contact, also when two people retire at once", async () => {
    const inForce = (await listDisclosures(admin)).filter(
      ({ kind, inForce: version }) => isConsentKind(kind) && version,
    );
    expect(inForce.length).toBeGreaterThan(1);
    const results = await Promise.allSettled(
      inForce.map(async ({ kind }) => retireText(admin, kind, (await findInForceHash(kind)) ?? "")),
    );
    expect(results.filter(({ status }) => status === "rejected")).toHaveLength(1);
  });

  const findInForceHash = async (kind: DisclosureKind) =>
    (await getDisclosure(admin, kind)).versions.find(({ status }) => status === "published")?.bodyHash;
});

describe("the ledger of texts", () => {
  const kind = "editorial_independence";
  const key = parseSigningKey(requireEnv("FAIRMATCH_LEDGER_KEY"));
  const fault = async () => (await verifyLedger(owner(), null)).fault;

  /** Does something to versions as who owns the database can, and takes it back after looking. */
  async function tamper(...statements: string[]): Promise<string | null> {
    let found: string | null = null;
    const undo = new Error("undo");
    await owner()
      .$transaction(async (tx) => {
        await tx.$executeRawUnsafe("ALTER TABLE disclosure_version DISABLE TRIGGER USER");
        await tx.$executeRawUnsafe(
          "ALTER TABLE disclosure_version DROP CONSTRAINT disclosure_version_hash_check",
        );
        for (const statement of statements) await tx.$executeRawUnsafe(statement);
        ({ fault: found } = await verifyLedger(tx as Db, null));
        throw undo;
      })
      .catch((error: unknown) => {
        if (error !== undo) throw error;
      });
    return found;
  }

  test("has an entry for each version that came into force or was retired, and names what was changed", async () => {
    await publish(kind, "Our guides follow their sources.");
    await createSealer(workerDb(), { key, headFile: null }).run();
    expect(await fault()).toBeNull();
    const { versions } = await getDisclosure(admin, kind);
    const [current, former] = versions;
    if (!current || !former) throw new Error("There are not two versions.");
    const kinds = async (id: string) =>
      (
        await owner().ledgerLeaf.findMany({
          where: { subjectId: id },
          orderBy: { kind: "asc" },
          select: { kind: true },
        })
      ).map((leaf) => leaf.kind);
    expect(await kinds(current.id)).toEqual(["disclosure.published"]);
    expect(await kinds(former.id)).toEqual(["disclosure.published", "disclosure.retired"]);

    const of = (id: string) => `WHERE id = '${id}'`;
    const newText = "body = 'Anything.', body_hash = encode(sha256(convert_to('Anything.', 'UTF8')), 'hex')";
    const changed = `Text ${kind}, version ${current.number}, is not what its entry says.`;
    expect(await tamper(`UPDATE disclosure_version SET body = 'Anything.' ${of(current.id)}`)).toBe(changed);
    expect(await tamper(`UPDATE disclosure_version SET ${newText} ${of(current.id)}`)).toBe(changed);
    expect(
      await tamper(
        `UPDATE disclosure_version SET published_at = published_at - interval '1 day' ${of(current.id)}`,
      ),
    ).toBe(changed);
    expect(
      await tamper(
        `DELETE FROM disclosure_version ${of(current.id)}`,
        `UPDATE disclosure_version SET status = 'published', retired_at = NULL ${of(former.id)}`,
      ),
    ).toBe(`Text ${kind}, version ${former.number}, is not what its entry says.`);
    expect(await tamper(`DELETE FROM disclosure_version ${of(former.id)}`)).toMatch(
      new RegExp(`^Text ${kind}, version ${former.number}, which entry .* is gone`),
    );
    expect(
      await tamper(
        `INSERT INTO disclosure_version (id, disclosure_id, number, body, body_hash, status, published_at, retired_at)
         SELECT gen_random_uuid(), disclosure_id, 99, body, body_hash, 'retired', now(), now() FROM disclosure_version ${of(current.id)}`,
      ),
    ).toBe(`Text ${kind}, version 99, has no entry of when it came into force.`);
    expect(await fault()).toBeNull();
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
    const save = saveDraft({ ...editor, role }, { kind, seen: "", body: `Schools pay us (by ${role}).` });
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
