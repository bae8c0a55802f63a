import { beforeAll, expect, test } from "vitest";
import type { Actor, Role } from "#lib/access/actor.ts";
import { appDb } from "#lib/platform/db.ts";
import { ConflictError, ForbiddenError, NotFoundError } from "#lib/platform/errors.ts";
import { partnerInput } from "#prisma/factories/partner-factory.ts";
import { userInput } from "#prisma/factories/user-factory.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { addContact, addPartnerNote, changeContact, removeContact } from "./contact-commands.ts";
import { getContact, getContactConflict, getPartnerFile } from "./contact-queries.ts";
import { contactSchema } from "./schema.ts";

const { owner } = useTestDatabase();
let marketing: Actor;
let partnerId: string;

const CANARY = "canary-7731";
const PERSON = contactSchema.parse({
  name: `Cora ${CANARY}`,
  role: "Admissions",
  email: `${CANARY}@partner.example`,
  phone: "(617) 555-0123 x 7731",
});

const as = (role: Role): Actor => ({ id: crypto.randomUUID(), name: "Anyone", role });

beforeAll(async () => {
  marketing = await owner().user.create({
    data: userInput({ name: "Mara Marketing", role: "marketing" }),
    select: { id: true, name: true, role: true },
  });
  partnerId = (await owner().partner.create({ data: partnerInput(), select: { id: true } })).id;
});

test("a contact is kept sealed, changed with a look for others' edits, and removed for good", async () => {
  await addContact(marketing, partnerId, PERSON);
  const [contact] = (await getPartnerFile(marketing, partnerId)).contacts;
  if (!contact) throw new Error("The contact is missing.");
  expect(contact).toMatchObject({ version: 1, data: PERSON });

  await changeContact(marketing, partnerId, contact.id, 1, { ...PERSON, phone: null });
  await expect(changeContact(marketing, partnerId, contact.id, 1, PERSON)).rejects.toThrow(ConflictError);
  expect(await getContactConflict(marketing, partnerId, contact.id)).toMatchObject({
    version: 2,
    current: { phone: "" },
  });

  expect(await stored()).not.toContain(CANARY);
  await removeContact(marketing, partnerId, contact.id, 2);
  expect(await owner().partnerContact.count()).toBe(0);
  await expect(getContact(marketing, partnerId, contact.id)).rejects.toThrow(NotFoundError);
});

/** Everything that stands in the tables of contacts, notes and the audit log, as text. */
async function stored(): Promise<string> {
  const rows = await owner().$queryRaw`
    SELECT to_jsonb(c) AS row FROM partner_contact c UNION ALL SELECT to_jsonb(n) FROM partner_note n
    UNION ALL SELECT to_jsonb(a) FROM audit_event a`;
  return JSON.stringify(rows);
}

test("notes are kept sealed with their author, and cannot be changed", async () => {
  await addPartnerNote(marketing, partnerId, `Call Cora ${CANARY} on Monday.`);
  expect((await getPartnerFile(marketing, partnerId)).notes).toMatchObject([
    { author: "Mara Marketing", body: `Call Cora ${CANARY} on Monday.` },
  ]);
  expect(await stored()).not.toContain(CANARY);
  await expect(appDb().partnerNote.updateMany({ data: { bodySealed: "x" } })).rejects.toThrow(/42501|denied/);
  await expect(appDb().partnerNote.deleteMany()).rejects.toThrow(/42501|denied/);
});

test("only those who deal with partners may read them, and finance changes nothing", async () => {
  for (const role of ["editor", "compliance", "auditor"] as const)
    await expect(getPartnerFile(as(role), partnerId)).rejects.toThrow(ForbiddenError);
  await expect(getPartnerFile(as("finance"), partnerId)).resolves.toBeDefined();
  await expect(addContact(as("finance"), partnerId, PERSON)).rejects.toThrow(ForbiddenError);
  await expect(addPartnerNote(marketing, crypto.randomUUID(), "x")).rejects.toThrow(NotFoundError);
});
