import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { findPublicProgram } from "#lib/catalogue/public-queries.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { cipTitles } from "./cip-titles.ts";
import { importIpeds } from "./import-ipeds.ts";
import { importScorecard } from "./import-scorecard.ts";
import { completionsRow, hdRow, makeFolder, writeCompletions, writeHd } from "./testing/official-files.ts";

const { owner, ownerUrl } = useTestDatabase();
const folder = makeFolder();
const SCHOOLS = "UNITID,INSTNM,ACCREDAGENCY,DISTANCEONLY,TUITIONFEE_IN,TUITIONFEE_OUT,C150_4,C150_L4";
const OLD_FIELDS = "P_UNITID,P_CIPCODE,P_CREDLEV,P_DEBTMEDIAN,P_MD_EARN_WNE";
const NEW_FIELDS = "UNITID,CIPCODE,CREDLEV,DISTANCE,EARN_MDN_4YR,DEBT_ALL_STGP_EVAL_MDN";

function write(name: string, lines: string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `\uFEFF${lines.join("\n")}\n`);
  return path;
}

const run = (schools: string[], fields?: { header: string; rows: string[] }) =>
  importScorecard(ownerUrl, {
    institutions: write("MERGED2023_24_PP.csv", [SCHOOLS, ...schools]),
    fields: fields && write("FieldOfStudyData1516_1617_PP.csv", [fields.header, ...fields.rows]),
    allowFewer: true,
    say: () => {},
  });

const getSchool = (unitid: number) => owner().school.findUniqueOrThrow({ where: { unitid } });

beforeAll(async () => {
  await importIpeds(ownerUrl, {
    institutions: writeHd(folder, [hdRow(100001), hdRow(100002)]),
    completions: writeCompletions(folder, [
      completionsRow(100001, "11.0701", 5, 40),
      completionsRow(100001, "51.0707", 6, 4),
      completionsRow(100002, "11.0701", 5, 2),
    ]),
    titles: cipTitles({ "11.0701": "Computer Science", "51.0707": "Health Information" }),
    today: "2026-11-26",
    say: () => {},
  });
});

test("figures come to schools and programs with their own sources; withheld ones stay unknown", async () => {
  const { counts, refused } = await run(
    [
      "100001,Invented,Invented Commission,0,10024,18634,0.2874,NA",
      "100002,Invented,NULL,1,NA,PrivacySuppressed,NA,NA",
      "100009,Elsewhere,NA,0,1,1,NA,NA",
      "100001,Broken,NA,0,1,1,1.4,NA",
    ],
    {
      header: OLD_FIELDS,
      rows: [
        "100001,1107,3,21000,54000",
        "100001,5107,4,PrivacySuppressed,40000",
        "100001,5107,8,PrivacySuppressed,45000",
        "100002,1107,3,PrivacySuppressed,PrivacySuppressed",
        "NULL,1107,3,1,1",
        "100002,Computing,3,1,1",
      ],
    },
  );
  expect(refused).toEqual([
    { file: "MERGED2023_24_PP.csv", line: 5, reason: expect.stringContaining("share") },
    { file: "FieldOfStudyData1516_1617_PP.csv", line: 7, reason: expect.stringContaining("subject") },
  ]);
  expect(counts).toMatchObject({ "schools changed": 2, "institutions not in the catalogue": 1 });
  expect(await getSchool(100001)).toMatchObject({
    accreditor: "Invented Commission",
    yearlyInStateCents: 1_002_400,
    yearlyOutOfStateCents: 1_863_400,
    completionRate: 29,
    offersDistance: null,
    factSources: {
      control: { asOf: "2024-09-01" },
      completionRate: {
        source: "College Scorecard 2023-24, U.S. Department of Education",
        asOf: "2024-06-30",
      },
    },
  });
  expect(await getSchool(100002)).toMatchObject({
    accreditor: null,
    yearlyInStateCents: null,
    offersDistance: true,
  });

  const program = await owner().program.findUniqueOrThrow({
    where: { slug: "computer-science-bachelors-100001" },
  });
  expect(program).toMatchObject({
    medianEarningsCents: 5_400_000,
    medianDebtCents: 2_100_000,
    factSources: { medianEarningsCents: { asOf: "2017-06-30" } },
    // Whole-school figures are not the program's.
    completionRate: null,
    costInStateCents: null,
  });
  // Two kinds of certificate, two figures: neither is that of the level.
  const ambiguous = await owner().program.findFirstOrThrow({ where: { cipCode: "51.0707" } });
  expect(ambiguous.medianEarningsCents).toBeNull();
  expect((await findPublicProgram("computer-science-bachelors-100001"))?.factSources).toHaveProperty(
    "medianEarningsCents",
  );
});

test("the same again changes nothing; today's layout is read, and what is no longer reported goes", async () => {
  const schools = ["100001,Invented,Invented Commission,0,10024,NA,NA,0.5"];
  const fields = { header: NEW_FIELDS, rows: ["100001.0,1107,3,2,PS,22000", "100002,1107,3,1,PS,PS"] };
  expect((await run(schools, fields)).counts).toMatchObject({ "schools changed": 1, "programs changed": 1 });
  expect((await run(schools, fields)).counts).toMatchObject({ "schools changed": 0, "programs changed": 0 });
  const school = await getSchool(100001);
  expect(school).toMatchObject({ yearlyOutOfStateCents: null, completionRate: 50, offersDistance: true });
  expect(school.factSources).not.toHaveProperty("yearlyOutOfStateCents");
  expect(
    await owner().program.findUniqueOrThrow({ where: { slug: "computer-science-bachelors-100001" } }),
  ).toMatchObject({
    medianEarningsCents: null,
    medianDebtCents: 2_200_000,
    factSources: { medianDebtCents: { asOf: "2017-06-30" } },
  });
});
