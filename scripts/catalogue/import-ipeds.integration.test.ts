import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { findPublicProgram, findPublicSchool } from "#lib/catalogue/public-queries.ts";
import { createSchool } from "#lib/catalogue/school-commands.ts";
import { partnerInput } from "#prisma/factories/partner-factory.ts";
import { programInput } from "#prisma/factories/program-factory.ts";
import { schoolInput } from "#prisma/factories/school-factory.ts";
import { userInput } from "#prisma/factories/user-factory.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { connect } from "../database/connect.ts";
import { root } from "../support/root.ts";
import { cipTitles } from "./cip-titles.ts";
import { importIpeds } from "./import-ipeds.ts";
import {
  type Cells,
  completionsRow,
  hdRow,
  makeFolder,
  writeCompletions,
  writeHd,
} from "./testing/official-files.ts";

const { owner, ownerUrl } = useTestDatabase();
const folder = makeFolder();
const titles = cipTitles({ "51.0707": "Health Information Technology", "11.0701": "Computer Science" });

const ROWS = [
  completionsRow(100001, "11.0701", 5, 40),
  completionsRow(100001, "51.0707", 20, 3),
  completionsRow(100001, "51.0707", 21, 4),
  completionsRow(100001, "51.0707", 3, 0),
  completionsRow(100001, "99", 5, 40),
  completionsRow(100002, "51.0707", 8, 9),
];

function run(schools: Cells[], programs: Cells[], options: { allowFewer?: boolean } = {}) {
  return importIpeds(ownerUrl, {
    institutions: writeHd(folder, schools),
    completions: writeCompletions(folder, programs),
    titles,
    today: "2026-11-26",
    say: () => {},
    ...options,
  });
}

beforeEach(async () => {
  await owner().program.deleteMany();
  await owner().school.deleteMany();
  await owner().catalogueImport.deleteMany();
});

test("schools and programs come in with what the files say, and nothing else", async () => {
  const { counts, refused } = await run([hdRow(100001), hdRow(100002), hdRow(100003)], ROWS);
  expect(counts).toMatchObject({
    "schools added": 3,
    "program rows read": 5,
    "program rows with awards": 4,
    "grand totals left out": 1,
    "programs added": 4,
  });
  expect(refused).toEqual([]);
  const program = await findPublicProgram("health-information-technology-certificate-100001");
  expect(program).toMatchObject({
    name: "Health Information Technology",
    cipCode: "51.0707",
    level: "certificate",
    modalities: [],
    schedules: [],
    costInStateCents: null,
    minEducation: null,
    statesKnown: false,
    factsAsOf: "2024-06-30",
    campuses: [{ city: "Reno", state: "NV" }],
    school: { name: "Invented College 100001", websiteUrl: "https://www.invented-100001.edu/" },
  });
  expect(program?.factsSource).toContain("C2024_A");
  expect(
    await findPublicProgram("health-information-technology-post-bachelors-certificate-100002"),
  ).not.toBeNull();
  const awards = await owner().program.findMany({
    select: { awardsPerYear: true },
    orderBy: { awardsPerYear: "asc" },
  });
  expect(awards.map(({ awardsPerYear }) => awardsPerYear)).toEqual([0, 7, 9, 40]);
  expect(await findPublicSchool("invented-college-100003-100003")).toBeNull();
});

test("the same files again change nothing, not even a version", async () => {
  await run([hdRow(100001), hdRow(100002)], ROWS);
  const before = await owner().program.findMany({ orderBy: { id: "asc" } });
  const { counts } = await run([hdRow(100001), hdRow(100002)], ROWS);
  expect(counts).toMatchObject({
    "schools added": 0,
    "schools changed": 0,
    "schools gone": 0,
    "programs added": 0,
    "programs changed": 0,
    "programs gone": 0,
  });
  expect(await owner().program.findMany({ orderBy: { id: "asc" } })).toEqual(before);
});

test("a newer file changes, adds and withdraws, and what comes back is shown again", async () => {
  await run([hdRow(100001), hdRow(100002)], ROWS);
  const { counts } = await run(
    [hdRow(100001, { INSTNM: "Renamed College", CLOSEDAT: "12/31/2024" })],
    [completionsRow(100001, "11.0701", 5, 41), completionsRow(100001, "11.0701", 7, 1)],
    { allowFewer: true },
  );
  expect(counts).toMatchObject({
    "schools changed": 1,
    "schools gone": 1,
    "schools closed": 1,
    "programs added": 1,
    "programs changed": 1,
    "programs gone": 3,
  });
  expect(await findPublicProgram("computer-science-bachelors-100001")).toBeNull();
  expect(await findPublicSchool("invented-college-100002-100002")).toBeNull();

  await run([hdRow(100001), hdRow(100002)], ROWS);
  expect(await findPublicProgram("computer-science-bachelors-100001")).not.toBeNull();
  expect(await findPublicSchool("invented-college-100002-100002")).not.toBeNull();
  expect(await findPublicProgram("computer-science-masters-100001")).toBeNull();
});

test("what staff withdrew stays withdrawn, and what people entered is left alone", async () => {
  const school = await owner().school.create({
    data: schoolInput(null, { unitid: 100002, name: "Entered by hand" }),
    select: { id: true },
  });
  await owner().program.create({ data: programInput(school.id) });
  await run([hdRow(100001), hdRow(100002)], ROWS);
  await owner().program.update({
    where: { slug: "computer-science-bachelors-100001" },
    data: { status: "withdrawn" },
  });
  const { counts } = await run(
    [hdRow(100001), hdRow(100002)],
    ROWS.map((row) => ({ ...row, CTOTALT: 77 })),
  );
  expect(counts).toMatchObject({ "schools entered by people, left alone": 1, "programs changed": 3 });
  expect(await findPublicProgram("computer-science-bachelors-100001")).toBeNull();
  expect(await owner().school.findUnique({ where: { unitid: 100002 } })).toMatchObject({
    name: "Entered by hand",
    version: 1,
  });
  expect(await owner().program.count({ where: { schoolId: school.id } })).toBe(1);
});

test("a school that a partner brings takes the place of the one from the files, now and at the next import", async () => {
  await run([hdRow(100001), hdRow(100002)], ROWS);
  const user = await owner().user.create({ data: userInput({ role: "admin" }) });
  const partner = await owner().partner.create({ data: partnerInput() });
  const form = {
    name: "Invented College",
    legalName: "Invented College",
    unitid: 100001,
    websiteUrl: null,
    summary: null,
    accreditor: null,
    campuses: [],
  };
  await createSchool({ id: user.id, name: user.name, role: "admin" }, partner.id, form);
  expect(await findPublicProgram("computer-science-bachelors-100001")).toBeNull();
  expect(await findPublicSchool("invented-college-100001-100001")).toBeNull();
  const { counts } = await run([hdRow(100001), hdRow(100002)], ROWS);
  expect(counts).toMatchObject({
    "schools entered by people, left alone": 1,
    "schools added": 0,
    "schools changed": 0,
    "programs added": 0,
    "programs changed": 0,
    "programs gone": 0,
  });
  expect(await findPublicProgram("computer-science-bachelors-100001")).toBeNull();
});

test("rows that make no sense are refused with line and reason; the rest comes in", async () => {
  const { counts, refused } = await run(
    [hdRow(100001), hdRow(100002, { ZIP: "unknown" }), hdRow(100001)],
    [
      completionsRow(100001, "11.0701", 5, 1),
      completionsRow(100001, "11.0701", 12, 1),
      completionsRow(100001, "Nursing", 5, 1),
      { ...completionsRow(100001, "51.0707", 5, 1), MAJORNUM: 2 },
      { ...completionsRow(100001, "51.0707", 5, 1), CTOTALT: "many" },
      completionsRow(100002, "11.0701", 5, 1),
    ],
  );
  expect(refused).toEqual([
    { file: "hd2024.csv.gz", line: 3, reason: expect.stringContaining("ZIP") },
    { file: "hd2024.csv.gz", line: 4, reason: expect.stringContaining("twice") },
    { file: "c2024_a.csv.gz", line: 3, reason: expect.stringContaining("AWLEVEL") },
    { file: "c2024_a.csv.gz", line: 4, reason: expect.stringContaining("CIPCODE") },
    { file: "c2024_a.csv.gz", line: 6, reason: expect.stringContaining("CTOTALT") },
    { file: "c2024_a.csv.gz", line: 7, reason: expect.stringContaining("not in the institutions file") },
  ]);
  expect(counts).toMatchObject({ "second majors left out": 1, "programs added": 1, "rows refused": 6 });
});

test("a slice of a file, and one in another order, withdraw nothing", async () => {
  await run([hdRow(100001), hdRow(100002)], ROWS);
  await expect(run([hdRow(100001), hdRow(100002)], ROWS.slice(0, 2))).rejects.toThrow("--allow-fewer");
  await expect(run([hdRow(100001), hdRow(100002)], ROWS.toReversed())).rejects.toThrow("order of UNITID");
  expect(await owner().program.count({ where: { status: "published" } })).toBe(4);
  const runs = await owner().catalogueImport.findMany({ orderBy: { startedAt: "asc" } });
  expect(runs.map(({ state }) => state)).toEqual(["finished", "failed"]);
});

test("two importers do not run at once", async () => {
  const other = await connect(ownerUrl, "another import");
  try {
    await other.query("SELECT pg_advisory_lock(72707372)");
    await expect(run([hdRow(100001)], ROWS.slice(0, 2))).rejects.toThrow("Another import is running");
  } finally {
    await other.end();
  }
});

test("an import that is killed in the middle is finished by the next one", async () => {
  const unitids = Array.from({ length: 2_000 }, (_, at) => 200_000 + at);
  const programs = unitids.flatMap((unitid) =>
    [3, 5, 7, 17].map((level) => completionsRow(unitid, "11.0701", level, 1)),
  );
  const hd = writeHd(
    folder,
    unitids.map((unitid) => hdRow(unitid)),
  );
  const completions = writeCompletions(folder, programs);
  const child = spawn(
    process.execPath,
    [
      "--import",
      join(root, "scripts/support/preload.js"),
      join(root, "scripts/import-ipeds.ts"),
      hd,
      completions,
    ],
    { env: { ...process.env, DATABASE_URL: ownerUrl }, stdio: ["ignore", "pipe", "inherit"] },
  );
  for await (const chunk of child.stdout) if (/program rows: /.test(String(chunk))) break;
  child.kill("SIGKILL");
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  const half = await owner().program.count();
  expect(half).toBeGreaterThan(0);
  expect(half).toBeLessThan(8_000);

  const { counts } = await run(
    unitids.map((unitid) => hdRow(unitid)),
    programs,
  );
  expect(counts).toMatchObject({ "schools added": 0, "programs gone": 0 });
  expect(counts["programs added"]).toBeLessThan(8_000);
  expect(await owner().program.count({ where: { status: "published" } })).toBe(8_000);
  const runs = await owner().catalogueImport.findMany({ orderBy: { startedAt: "asc" } });
  expect(runs.map(({ state }) => state)).toEqual(["failed", "finished"]);
});
