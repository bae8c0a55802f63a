import { DEFAULT_DISCLOSURES } from "#lib/disclosures/default-texts.ts";
import { textPublished, textRetired } from "#lib/disclosures/evidence.ts";
import { DISCLOSURE_KINDS, DISCLOSURE_TITLES } from "#lib/disclosures/schema.ts";
import { appendLeaves } from "#lib/ledger/append.ts";
import { sha256Hex } from "#lib/platform/crypto.ts";
import type { Db, Tx } from "#lib/platform/db.ts";
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
  db: Db | Tx,
  kind: (typeof DISCLOSURE_KINDS)[number],
  body: string,
): Promise<string> {
  const at = new Date();
  const disclosure = await db.disclosure.upsert({
    where: { kind },
    create: { kind, title: DISCLOSURE_TITLES[kind] },
    update: {},
    select: { id: true, versions: { select: { id: true, number: true, status: true, bodyHash: true } } },
  });
  const number = Math.max(0, ...disclosure.versions.map((version) => version.number)) + 1;
  const inForce = disclosure.versions.find(({ status }) => status === "published");
  if (inForce)
    await db.disclosureVersion.update({
      where: { id: inForce.id },
      data: { status: "retired", retiredAt: at },
    });
  const version = await db.disclosureVersion.create({
    data: {
      disclosureId: disclosure.id,
      number,
      body,
      bodyHash: sha256Hex(body),
      status: "published",
      publishedAt: at,
    },
    select: { id: true, number: true, bodyHash: true },
  });
  await appendLeaves(db, [
    ...(inForce ? [textRetired(kind, inForce, at)] : []),
    textPublished(kind, version, { at, selfApproved: false }),
  ]);
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
