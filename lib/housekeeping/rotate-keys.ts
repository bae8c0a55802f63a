import "server-only";
import { sealNote } from "#lib/leads/note-text.ts";
import { sealPlace } from "#lib/match-records/record.ts";
import { keyIds, open, seal } from "#lib/platform/crypto.ts";
import type { Db } from "#lib/platform/db.ts";
import { Prisma } from "#lib/platform/prisma/client.ts";

interface SealedTable {
  table: string;
  /** Where the value of each column is bound to. */
  columns: Record<string, (id: string) => string>;
}

const lead = (field: string) => (id: string) => `lead.${field}:${id}`;

/** Everything that is sealed for longer than an hour. Drafts of forms and links that wait to be mailed end by themselves. */
const SEALED: readonly SealedTable[] = [
  {
    table: "public.lead",
    columns: {
      name_sealed: lead("name"),
      email_sealed: lead("email"),
      phone_sealed: lead("phone"),
      question_sealed: lead("question"),
      receipt_token_sealed: lead("receiptToken"),
      ip_sealed: lead("ip"),
      user_agent_sealed: lead("userAgent"),
      person_salt_sealed: lead("personSalt"),
    },
  },
  {
    table: "public.match_record",
    columns: {
      inputs_sealed: (id) => sealPlace("inputs", id),
      result_sealed: (id) => sealPlace("result", id),
    },
  },
  { table: "public.lead_note", columns: { body_sealed: (id) => `lead_note.body:${id}` } },
  {
    table: "public.partner_contact",
    columns: {
      name_sealed: (id) => `partner_contact.name:${id}`,
      email_sealed: (id) => `partner_contact.email:${id}`,
      phone_sealed: (id) => `partner_contact.phone:${id}`,
    },
  },
  { table: "public.partner_note", columns: { body_sealed: (id) => `partner_note.body:${id}` } },
  { table: "public.app_user", columns: { totp_secret_sealed: (id) => `app_user.totpSecret:${id}` } },
  {
    table: "commerce.delivery_target",
    columns: {
      secret_sealed: (id) => `deliveryTarget.secret:${id}`,
      former_secret_sealed: (id) => `deliveryTarget.formerSecret:${id}`,
    },
  },
];

/** The columns that rotation covers, as "table.column". */
export const ROTATED_COLUMNS: readonly string[] = SEALED.flatMap(({ table, columns }) =>
  Object.keys(columns).map((column) => `${table}.${column}`),
);

const PAGE = 500;

/**
 * Seals with the first key of the ring whatever another one has sealed, while the site runs: a row that changes meanwhile is
 * left to its next turn. `db` must be the owner's. Gives how many rows were sealed anew.
 */
export async function rotateKeys(db: Db, onRows: (rows: number) => void = () => {}): Promise<number> {
  let rotated = await sealPlainNotes(db);
  for (const sealed of SEALED) {
    let after = "00000000-0000-0000-0000-000000000000";
    for (;;) {
      const rows = await listOldRows(db, sealed, after);
      for (const row of rows) rotated += await resealRow(db, sealed, row);
      const last = rows.at(-1);
      if (!last) break;
      after = last.id;
      onRows(rotated);
    }
  }
  return rotated;
}

/** Notes from before notes were sealed. */
async function sealPlainNotes(db: Db): Promise<number> {
  const notes = await db.leadNote.findMany({
    where: { bodySealed: null },
    select: { id: true, body: true },
  });
  for (const { id, body } of notes)
    await db.leadNote.updateMany({
      where: { id, bodySealed: null },
      data: { body: null, bodySealed: sealNote(id, body ?? "") },
    });
  return notes.length;
}

interface SealedRow {
  id: string;
  [column: string]: string | null;
}

async function listOldRows(db: Db, { table, columns }: SealedTable, after: string): Promise<SealedRow[]> {
  const names = Object.keys(columns);
  const active = `v1:${keyIds()[0]}:%`;
  const isOld = Prisma.join(
    names.map((name) => Prisma.sql`${Prisma.raw(name)} NOT LIKE ${active}`),
    " OR ",
  );
  return db.$queryRaw<SealedRow[]>`
    SELECT id::text, ${Prisma.raw(names.join(", "))} FROM ${Prisma.raw(table)}
    WHERE id > ${after}::uuid AND (${isOld}) ORDER BY id LIMIT ${PAGE}`;
}

async function resealRow(db: Db, { table, columns }: SealedTable, row: SealedRow): Promise<number> {
  const active = `v1:${keyIds()[0]}:`;
  const old = Object.entries(columns).flatMap(([name, placeOf]) => {
    const value = row[name];
    if (!value || value.startsWith(active)) return [];
    const place = placeOf(row.id);
    return [{ name: Prisma.raw(name), value, fresh: seal(open(value, place), place) }];
  });
  const changes = Prisma.join(old.map(({ name, fresh }) => Prisma.sql`${name} = ${fresh}`));
  const unchanged = Prisma.join(
    old.map(({ name, value }) => Prisma.sql`${name} = ${value}`),
    " AND ",
  );
  return db.$executeRaw`UPDATE ${Prisma.raw(table)} SET ${changes} WHERE id = ${row.id}::uuid AND ${unchanged}`;
}

/** How many rows each key of the past still opens, by key id. Waiting mails and drafts are counted too. */
export async function countByKey(db: Db): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  const sealed = [
    ...SEALED.flatMap(({ table, columns }) => Object.keys(columns).map((column) => [table, column] as const)),
    ["public.visit_link", "mail"] as const,
    ["public.staff_mail", "mail"] as const,
    ["public.form_draft", "convert_from(payload, 'UTF8')"] as const,
  ];
  for (const [table, column] of sealed) {
    const rows = await db.$queryRaw<{ key: string; count: bigint }[]>`
      SELECT split_part(${Prisma.raw(column)}, ':', 2) AS key, count(*) AS count FROM ${Prisma.raw(table)}
      WHERE ${Prisma.raw(column)} IS NOT NULL GROUP BY 1`;
    for (const { key, count } of rows) counts.set(key, (counts.get(key) ?? 0) + Number(count));
  }
  return counts;
}

/** Lets the database forget a key that opens nothing any more; false when it still opens something, or is the sealing one. */
export async function forgetKey(db: Db, keyId: string): Promise<boolean> {
  if (keyId === keyIds()[0] || (await countByKey(db)).has(keyId)) return false;
  await db.keyCheck.deleteMany({ where: { keyId, purpose: "sealing" } });
  return true;
}
