import { afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Actor, Role } from "#lib/access/actor.ts";
import { listHistory } from "#lib/access/history.ts";
import { InvalidFieldError } from "#lib/access/refusals.ts";
import { freezeClock } from "#lib/platform/clock.ts";
import { ConflictError, ForbiddenError, NotFoundError } from "#lib/platform/errors.ts";
import { Role as Roles } from "#lib/platform/prisma/enums.ts";
import { partnerInput } from "#prisma/factories/partner-factory.ts";
import { programInput } from "#prisma/factories/program-factory.ts";
import { schoolInput } from "#prisma/factories/school-factory.ts";
import { userInput } from "#prisma/factories/user-factory.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { changePlacement, createPlacement, endPlacement } from "./placement-commands.ts";
import {
  getPlaceableProgram,
  getPlacement,
  getPlacementConflict,
  listAllPlacements,
  listPlaceablePrograms,
} from "./placement-queries.ts";
import { placementFormOf } from "./placement-record.ts";
import { type PlacementForm, placementSchema } from "./placement-schema.ts";
import { listPlacements } from "./placements.ts";

const { owner } = useTestDatabase();
const AT = new Date("2026-11-26T15:00:00Z");
const GUIDES = ["a-guide", "b-guide"];

let seller: Actor;
let colleague: Actor;
let partnerId: string;
let schoolId: string;

beforeAll(async () => {
  freezeClock(AT);
  seller = await addUser("Olive Owner");
  colleague = await addUser("Finn Finance");
  const partner = await owner().partner.create({
    data: partnerInput({ websiteUrl: "https://partner.example" }),
    select: { id: true },
  });
  partnerId = partner.id;
  schoolId = await addSchool();
});

afterEach(async () => {
  await owner().placement.deleteMany();
});

async function addUser(name: string): Promise<Actor> {
  return owner().user.create({
    data: userInput({ name, role: "owner" }),
    select: { id: true, name: true, role: true },
  });
}

async function addSchool(overrides = {}): Promise<string> {
  const { id } = await owner().school.create({
    data: schoolInput(partnerId, { websiteUrl: "https://www.school.example/", ...overrides }),
    select: { id: true },
  });
  return id;
}

async function addProgram(overrides = {}): Promise<string> {
  const { id } = await owner().program.create({
    data: programInput(schoolId, overrides),
    select: { id: true },
  });
  return id;
}

const typed = (overrides: Partial<PlacementForm> = {}) =>
  placementSchema.parse({
    guideSlug: "a-guide",
    position: "1",
    startsOn: "2026-11-26",
    endsOn: "",
    targetUrl: "",
    ...overrides,
  });

const place = async (overrides: Partial<PlacementForm> = {}, programId?: string) =>
  createPlacement(seller, programId ?? (await addProgram()), typed(overrides), GUIDES);

async function change(actor: Actor, id: string, overrides: Partial<PlacementForm>, version?: number) {
  const { data, version: current } = await getPlacement(actor, id);
  const form = placementSchema.parse({ ...placementFormOf(data), ...overrides });
  await changePlacement(actor, id, version ?? current, form, GUIDES);
}

const changesNoted = () => owner().documentChange.count({ where: { tag: "placements" } });
const shownOn = async (guide: string, at = AT) =>
  (await listPlacements(guide, at)).map(({ placementId }) => placementId);

describe("placing a program", () => {
  test("shows it on the guide, with its audit and a note for the documents", async () => {
    const noted = await changesNoted();
    const programId = await addProgram();
    const id = await place({ position: "2", targetUrl: "https://apply.school.example/nursing" }, programId);
    expect(await listPlacements("a-guide", AT)).toMatchObject([
      { placementId: id, programId, position: 2, targetHost: "apply.school.example", isDemo: true },
    ]);
    const [event] = await listHistory(seller, "placement", id);
    expect(event).toMatchObject({ action: "placement.created", actorName: "Olive Owner" });
    expect(event?.change).toEqual({
      programId: [null, programId],
      guideSlug: [null, "a-guide"],
      position: [null, 2],
      startsOn: [null, "2026-11-26"],
      targetUrl: [null, "https://apply.school.example/nursing"],
    });
    expect(await changesNoted()).toBe(noted + 1);
  });

  test("is refused for a guide that is not there, and for a second time on the same guide", async () => {
    const programId = await addProgram();
    const noted = await changesNoted();
    await expect(place({ guideSlug: "no-guide" }, programId)).rejects.toThrow(
      "Choose a guide that is there.",
    );
    await place({}, programId);
    const again = place({ position: "2" }, programId);
    await expect(again).rejects.toBeInstanceOf(InvalidFieldError);
    await expect(again).rejects.toMatchObject({ field: "guideSlug", message: /on this guide already/ });
    await place({ guideSlug: "b-guide" }, programId);
    expect(await changesNoted()).toBe(noted + 2);
    expect(
      await owner().auditEvent.count({ where: { change: { path: ["programId", "1"], equals: programId } } }),
    ).toBe(2);
  });

  test("is refused for a program that readers cannot see, or whose school pays nothing", async () => {
    const open = await owner().school.create({ data: schoolInput(null), select: { id: true } });
    const hidden = [
      await addProgram({ status: "draft" }),
      await addProgram({ schoolId: open.id }),
      await addProgram({ schoolId: await addSchool({ status: "withdrawn" }) }),
      "0190a0a0-0000-7000-8000-00000000dead",
    ];
    for (const programId of hidden) {
      await expect(place({}, programId)).rejects.toMatchObject({ field: "programId" });
      await expect(getPlaceableProgram(seller, programId)).rejects.toThrow(NotFoundError);
    }
    expect(await owner().placement.count()).toBe(0);
  });

  test.each(["https://elsewhere.example/", "https://school.example.evil.example/"])(
    "is refused with the target %s, and says which hosts may be",
    async (targetUrl) => {
      const refusal = place({ targetUrl });
      await expect(refusal).rejects.toMatchObject({ field: "targetUrl" });
      await expect(refusal).rejects.toThrow("school.example or partner.example");
    },
  );
});

describe("changing a placement", () => {
  test("tells field by field what changed, and nothing is written without a change", async () => {
    const id = await place();
    const noted = await changesNoted();
    await change(seller, id, {});
    expect((await getPlacement(seller, id)).version).toBe(1);
    expect(await changesNoted()).toBe(noted);
    await change(seller, id, { guideSlug: "b-guide", endsOn: "2026-12-31" });
    const [event] = await listHistory(seller, "placement", id);
    expect(event?.change).toEqual({
      guideSlug: ["a-guide", "b-guide"],
      endsOn: [null, "2026-12-31"],
      version: [1, 2],
    });
    expect(await shownOn("a-guide")).toEqual([]);
    expect(await shownOn("b-guide")).toEqual([id]);
    expect(await changesNoted()).toBe(noted + 1);
  });

  test("a form that came too late changes nothing and learns who changed what", async () => {
    const id = await place();
    await change(colleague, id, { position: "3" });
    await expect(change(seller, id, { endsOn: "2026-12-31" }, 1)).rejects.toThrow(ConflictError);
    const conflict = await getPlacementConflict(seller, id, 1);
    expect(conflict.version).toBe(2);
    expect(conflict.current).toMatchObject({ position: "3", endsOn: "" });
    expect(conflict.edits).toMatchObject([{ actorName: "Finn Finance", change: { position: [1, 3] } }]);
  });

  test("of several at the same time one is saved", async () => {
    const id = await place();
    const results = await Promise.allSettled(
      ["2", "3", "4", "5"].map((position) => change(seller, id, { position }, 1)),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("onto a guide where the program stands already is refused in words", async () => {
    const programId = await addProgram();
    await place({ guideSlug: "b-guide" }, programId);
    const id = await place({}, programId);
    await expect(change(seller, id, { guideSlug: "b-guide" })).rejects.toMatchObject({ field: "guideSlug" });
    expect((await getPlacement(seller, id)).data.guideSlug).toBe("a-guide");
  });

  test("keeps a target only while its host belongs to school or partner", async () => {
    const id = await place({ targetUrl: "https://school.example/a" });
    await owner().school.update({ where: { id: schoolId }, data: { websiteUrl: "https://moved.example" } });
    try {
      expect(await listPlacements("a-guide", AT)).toMatchObject([{ placementId: id, targetHost: null }]);
      await expect(change(seller, id, { position: "2" })).rejects.toMatchObject({ field: "targetUrl" });
      await change(seller, id, { position: "2", targetUrl: "" });
      expect(await listPlacements("a-guide", AT)).toMatchObject([{ targetHost: "moved.example" }]);
    } finally {
      await owner().school.update({
        where: { id: schoolId },
        data: { websiteUrl: "https://www.school.example/" },
      });
    }
  });
});

describe("ending a placement", () => {
  test("takes it off the guide at once, on its first day too, and it can run again", async () => {
    const id = await place();
    const noted = await changesNoted();
    await endPlacement(seller, id, 1);
    expect(await shownOn("a-guide")).toEqual([]);
    expect(await getPlacement(seller, id)).toMatchObject({ phase: "ended", version: 2 });
    const [event] = await listHistory(seller, "placement", id);
    expect(event).toMatchObject({
      action: "placement.ended",
      change: { endsOn: [null, "2026-11-26"], version: [1, 2] },
    });
    await endPlacement(seller, id, 2);
    expect(await changesNoted()).toBe(noted + 1);
    await change(seller, id, { endsOn: "" });
    expect(await shownOn("a-guide")).toEqual([id]);
  });

  test("before it began keeps it from ever running", async () => {
    const id = await place({ startsOn: "2026-12-24" });
    await endPlacement(seller, id, 1);
    expect(await getPlacement(seller, id)).toMatchObject({ phase: "ended" });
    expect(await shownOn("a-guide", new Date("2026-12-25T12:00:00Z"))).toEqual([]);
    await expect(endPlacement(seller, id, 1)).rejects.toThrow(ConflictError);
  });
});

describe("what readers see", () => {
  test("is in the agreed order, by UTC day, at most three, and only what is published", async () => {
    const withdrawn = await addProgram();
    const ended = await place({ position: "1", startsOn: "2026-11-01", endsOn: "2026-11-27" });
    const hidden = await place({ position: "2", startsOn: "2026-11-01" }, withdrawn);
    const fourth = await place({ position: "5" });
    const third = await place({ position: "4" });
    const planned = await place({ position: "3", startsOn: "2026-11-27" });
    expect(await shownOn("a-guide")).toEqual([ended, hidden, third]);
    await owner().program.update({ where: { id: withdrawn }, data: { status: "withdrawn" } });
    expect(await shownOn("a-guide")).toEqual([ended, third, fourth]);
    expect(await shownOn("a-guide", new Date("2026-11-26T23:59:59Z"))).toEqual([ended, third, fourth]);
    expect(await shownOn("a-guide", new Date("2026-11-27T00:00:00Z"))).toEqual([planned, third, fourth]);
    expect(await shownOn("b-guide")).toEqual([]);
  });
});

describe("the list in admin", () => {
  test("says what readers see, what waits, and how many clicked in thirty days", async () => {
    const first = await place({ position: "1" });
    await place({ position: "2" });
    await place({ position: "3" });
    await place({ position: "4" });
    await place({ position: "5" }, await addProgram()).then(async (id) => {
      const { program } = await getPlacement(seller, id);
      await owner().program.update({ where: { id: program.id }, data: { status: "withdrawn" } });
    });
    await place({ guideSlug: "b-guide", startsOn: "2026-12-01" });
    const days = { "2026-10-27": 100, "2026-10-28": 3, "2026-11-26": 4 };
    await owner().placementClick.createMany({
      data: Object.entries(days).map(([day, count]) => ({ placementId: first, day: new Date(day), count })),
    });
    const all = await listAllPlacements(seller, { guide: "" });
    expect(all.map(({ guideSlug, position, phase, unseen }) => [guideSlug, position, phase, unseen])).toEqual(
      [
        ["a-guide", 1, "running", null],
        ["a-guide", 2, "running", null],
        ["a-guide", 3, "running", null],
        ["a-guide", 4, "running", "waiting"],
        ["a-guide", 5, "running", "unpublished"],
        ["b-guide", 1, "planned", null],
      ],
    );
    expect(all.map(({ clicks }) => clicks)).toEqual([7, 0, 0, 0, 0, 0]);
    expect(await listAllPlacements(seller, { guide: "b-guide" })).toHaveLength(1);
  });

  test("programs to choose from are those of partners: by name, or of the guide's subject", async () => {
    const open = await owner().school.create({ data: schoolInput(null), select: { id: true } });
    const own = await addProgram({ name: "Welding % basics", cipCode: "48.0508" });
    await addProgram({ name: "Welding % open", cipCode: "48.0508", schoolId: open.id });
    await addProgram({ name: "Welding draft", cipCode: "48.0508", status: "draft" });
    const found = async (q: string, cips: string[]) =>
      (await listPlaceablePrograms(seller, { q }, cips)).map(({ id }) => id);
    expect(await found("welding %", [])).toEqual([own]);
    expect(await found("", ["48.0508"])).toEqual([own]);
    expect(await found("", [])).toEqual([]);
  });
});

describe("roles", () => {
  const may: Record<Role, { read: boolean; write: boolean }> = {
    owner: { read: true, write: true },
    admin: { read: true, write: true },
    finance: { read: true, write: true },
    auditor: { read: true, write: false },
    marketing: { read: true, write: false },
    editor: { read: false, write: false },
    compliance: { read: false, write: false },
  };

  test.each(Object.values(Roles))("%s", async (role) => {
    const actor = { ...seller, role };
    const programId = await addProgram();
    const id = await place();
    const version = async () => (await getPlacement(seller, id)).version;
    const reads = [
      () => listAllPlacements(actor, { guide: "" }),
      () => getPlacement(actor, id),
      () => getPlacementConflict(actor, id, 1),
    ];
    const writes = [
      () => createPlacement(actor, programId, typed(), GUIDES),
      async () => changePlacement(actor, id, await version(), typed({ position: "9" }), GUIDES),
      async () => endPlacement(actor, id, await version()),
      () => getPlaceableProgram(actor, programId),
      () => listPlaceablePrograms(actor, { q: "" }, []),
    ];
    for (const [works, allowed] of [
      [reads, may[role].read],
      [writes, may[role].write],
    ] as const)
      for (const work of works)
        if (allowed) await work();
        else await expect(work()).rejects.toThrow(ForbiddenError);
    if (!may[role].write) {
      expect(await owner().placement.count()).toBe(1);
      expect(await version()).toBe(1);
    }
  });

  test("a placement that is not there is not found", async () => {
    const nobody = "0190a0a0-0000-7000-8000-00000000dead";
    await expect(getPlacement(seller, nobody)).rejects.toThrow(NotFoundError);
    await expect(changePlacement(seller, nobody, 1, typed(), GUIDES)).rejects.toThrow(NotFoundError);
    await expect(endPlacement(seller, nobody, 1)).rejects.toThrow(NotFoundError);
  });
});
