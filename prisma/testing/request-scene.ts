import { DEFAULT_DISCLOSURES } from "#lib/disclosures/default-texts.ts";
import { DISCLOSURE_KINDS, DISCLOSURE_TITLES } from "#lib/disclosures/schema.ts";
import { sha256Hex } from "#lib/platform/crypto.ts";
import type { Db } from "#lib/platform/db.ts";
import { agreementInput } from "../factories/agreement-factory.ts";
import { partnerInput } from "../factories/partner-factory.ts";
import { programInput } from "../factories/program-factory.ts";
import { schoolInput } from "../factories/school-factory.ts";

export interface SceneSchool {
  partnerId: string;
  schoolId: string;
  schoolName: string;
  schoolLegalName: string;
  programId: string;
}

/** Publishes the default text of every kind as version 1. */
export async function publishDefaultDisclosures(db: Db): Promise<void> {
  for (const kind of DISCLOSURE_KINDS) await publishDisclosure(db, kind, DEFAULT_DISCLOSURES[kind]);
}

/** Publishes a text as the newest version of its kind and retires the one before. Gives the version's id. */
export async function publishDisclosure(
  db: Db,
  kind: (typeof DISCLOSURE_KINDS)[number],
  body: string,
): Promise<string> {
  const disclosure = await db.disclosure.upsert({
    where: { kind },
    create: { kind, title: DISCLOSURE_TITLES[kind] },
    update: {},
    select: { id: true, versions: { where: { status: "published" }, select: { id: true, number: true } } },
  });
  const number = Math.max(0, ...disclosure.versions.map((version) => version.number)) + 1;
  for (const { id } of disclosure.versions)
    await db.disclosureVersion.update({ where: { id }, data: { status: "retired", retiredAt: new Date() } });
  const version = await db.disclosureVersion.create({
    data: {
      disclosureId: disclosure.id,
      number,
      body,
      bodyHash: sha256Hex(body),
      status: "published",
      publishedAt: new Date(),
    },
    select: { id: true },
  });
  return version.id;
}

/** A published school with one program, whose partner takes requests by e-mail at any time. */
export async function createAskableSchool(db: Db): Promise<SceneSchool> {
  const partner = await db.partner.create({ data: partnerInput(), select: { id: true } });
  const school = await db.school.create({
    data: schoolInput(partner.id),
    select: { id: true, name: true, legalName: true },
  });
  const program = await db.program.create({ data: programInput(school.id), select: { id: true } });
  await db.agreement.create({
    data: {
      ...agreementInput(partner.id),
      targets: {
        create: [
          {
            channel: "email",
            email: "requests@school.example",
            contactNote: "An adviser calls within two days.",
          },
        ],
      },
    },
  });
  return {
    partnerId: partner.id,
    schoolId: school.id,
    schoolName: school.name,
    schoolLegalName: school.legalName,
    programId: program.id,
  };
}
