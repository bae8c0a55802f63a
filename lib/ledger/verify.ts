import "server-only";
import type { Db } from "#lib/platform/db.ts";
import { type BatchHeader, batchHash, isSigned, NO_BATCH, sameHash } from "./batch.ts";
import { compareAudit } from "./compare-audit.ts";
import type { LedgerHead } from "./head.ts";
import { leafDigest } from "./leaf.ts";
import { merkleRoot } from "./merkle.ts";
import { hexDigests } from "./proof-queries.ts";

export interface LedgerReport {
  batches: number;
  /** Sealed leaves that were read and found as they were sealed. */
  leaves: number;
  /** Leaves that wait to be sealed. */
  waiting: number;
  /** Consents, withdrawals, and texts that came into force or were retired, compared with their leaf. */
  compared: number;
  /** Events of the audit log that were compared with what was sealed of them. */
  audited: number;
  /** Consents and texts from before the ledger was told of them. */
  older: number;
  /** The number of the batch that the head outside the database names; null without a head. */
  head: number | null;
  /** The first thing that is not as it was, in a sentence; null: nothing is. */
  fault: string | null;
}

interface Batch extends Omit<BatchHeader, "sealedAt"> {
  sealedAt: Date;
  digests: Uint8Array;
  hash: string;
  signature: string;
}

type Fault = string | null;

/**
 * Reads the whole ledger, batch by batch, and says what is not as it was sealed: leaves changed, missing, added or in
 * another order, batches changed or missing, a tail cut off behind the head outside, and consents and texts that are not
 * what their leaf says. `db` must be able to read every table concerned.
 */
export async function verifyLedger(
  db: Db,
  head: LedgerHead | null,
  onBatch: (number: number) => void = () => {},
): Promise<LedgerReport> {
  const report: LedgerReport = {
    batches: 0,
    leaves: 0,
    waiting: await db.ledgerLeaf.count({ where: { batch: null } }),
    compared: 0,
    audited: 0,
    older: 0,
    head: head?.header.number ?? null,
    fault: null,
  };
  report.fault =
    (await verifyChain(db, head, report, onBatch)) ??
    (await compareConsents(db, report)) ??
    (await compareTexts(db, report)) ??
    (await compareAudit(db, report));
  return report;
}

async function verifyChain(
  db: Db,
  head: LedgerHead | null,
  report: LedgerReport,
  onBatch: (number: number) => void,
): Promise<Fault> {
  const keys = new Map(
    (await db.ledgerKey.findMany({ select: { id: true, publicKey: true } })).map((key) => [
      key.id,
      key.publicKey,
    ]),
  );
  if (head && keys.get(head.header.keyId) !== head.publicKey)
    return `The key "${head.header.keyId}" is not the one that signed the head outside the database.`;
  let previous: { number: number; total: number; hash: string } = { number: 0, total: 0, hash: NO_BATCH };
  for (;;) {
    const batch: Batch | null = await db.ledgerBatch.findFirst({
      where: { number: { gt: previous.number } },
      orderBy: { number: "asc" },
    });
    if (!batch) break;
    const fault = headerFault(batch, previous, keys) ?? (await leafFault(db, batch));
    if (fault) return fault;
    if (head?.header.number === batch.number && !sameHash(head.hash, batch.hash))
      return `Batch ${batch.number} is not the one that the head outside the database names.`;
    previous = batch;
    report.batches += 1;
    report.leaves += batch.size;
    onBatch(batch.number);
  }
  if (head && head.header.number > previous.number)
    return `Batch ${previous.number + 1} is missing: the head outside the database names batch ${head.header.number}.`;
  const [stray] = await db.$queryRaw<{ id: string; batch: number }[]>`
    SELECT id::text, batch FROM ledger_leaf WHERE batch > ${previous.number} ORDER BY batch, position LIMIT 1`;
  return stray ? `Batch ${stray.batch} is missing: entry ${stray.id} stood in it.` : null;
}

function headerFault(
  { digests, hash, signature, sealedAt, ...fields }: Batch,
  previous: { number: number; total: number; hash: string },
  keys: ReadonlyMap<string, string>,
): Fault {
  const { number, size, total, root, previousHash, keyId } = fields;
  if (number !== previous.number + 1) return `Batch ${previous.number + 1} is missing.`;
  const header: BatchHeader = {
    number,
    size,
    total,
    root,
    previousHash,
    sealedAt: sealedAt.toISOString(),
    keyId,
  };
  const publicKey = keys.get(keyId);
  if (!publicKey) return `Batch ${number} is signed with the key "${keyId}", which the ledger does not know.`;
  if (!sameHash(batchHash(header), hash) || !isSigned(header, signature, publicKey))
    return `Batch ${number} was changed after it was signed.`;
  if (!sameHash(previousHash, previous.hash))
    return `Batch ${number} does not follow batch ${previous.number}.`;
  if (total !== previous.total + size)
    return `Batch ${number} does not count on from batch ${previous.number}.`;
  if (digests.length !== size * 32 || !sameHash(merkleRoot(hexDigests(digests)), root))
    return `The list of entries of batch ${number} was changed.`;
  return null;
}

async function leafFault(db: Db, { number, digests }: Batch): Promise<Fault> {
  const leaves = await db.ledgerLeaf.findMany({
    where: { batch: number },
    orderBy: { position: "asc" },
    select: {
      id: true,
      kind: true,
      subjectId: true,
      body: true,
      digest: true,
      createdAt: true,
      position: true,
    },
  });
  const sealed = hexDigests(digests);
  for (const [position, digest] of sealed.entries()) {
    const leaf = leaves[position];
    const place = `entry ${position + 1} of batch ${number}`;
    if (leaf?.position !== position) return `Missing: ${place}.`;
    if (!sameHash(leafDigest(leaf.body), digest)) {
      const other = sealed.indexOf(leafDigest(leaf.body));
      return other === -1
        ? `Changed: ${place} (${leaf.id}).`
        : `Out of order: ${place} (${leaf.id}) was sealed as entry ${other + 1}.`;
    }
    if (leaf.digest !== digest || !isBodyOf(leaf)) return `Changed: ${place} (${leaf.id}).`;
  }
  const extra = leaves[sealed.length];
  return extra ? `Added: ${extra.id} to batch ${number}.` : null;
}

/** Whether the columns say what the body says. */
function isBodyOf(leaf: {
  id: string;
  kind: string;
  subjectId: string;
  body: string;
  createdAt: Date;
}): boolean {
  const { id, kind, subject, at } = JSON.parse(leaf.body);
  return (
    id === leaf.id && kind === leaf.kind && subject === leaf.subjectId && at === leaf.createdAt.toISOString()
  );
}

/** Consents and withdrawals against their leaves, both ways. */
async function compareConsents(db: Db, report: LedgerReport): Promise<Fault> {
  const since = await migratedAt(db, "_ledger");
  const [consent] = await db.$queryRaw<{ id: string; why: string }[]>`
    SELECT c.id::text, CASE WHEN l.id IS NULL THEN 'has no entry' ELSE 'is not what its entry says' END AS why
    FROM consent c
    LEFT JOIN ledger_leaf l ON l.subject_id = c.id AND l.kind = 'consent.given'
    CROSS JOIN LATERAL (SELECT l.body::jsonb -> 'facts' AS facts) AS said
    WHERE (l.id IS NULL AND c.created_at >= ${since})
      OR (l.id IS NOT NULL AND (
        facts ->> 'inquiry', facts ->> 'channel', facts #>> '{text,version}', facts #>> '{text,hash}',
        facts ->> 'language', facts ->> 'page', facts ->> 'purpose', facts ->> 'method', l.created_at
      ) IS DISTINCT FROM (
        c.inquiry_id::text, c.channel::text, c.disclosure_version_id::text, c.text_hash::text,
        c.language, c.page, c.purpose, c.method, c.created_at))
    ORDER BY c.created_at, c.id LIMIT 1`;
  if (consent) return `Consent ${consent.id} ${consent.why}.`;
  const [withdrawal] = await db.$queryRaw<{ id: string; why: string }[]>`
    SELECT w.consent_id::text AS id, CASE WHEN l.id IS NULL THEN 'has no entry' ELSE 'is not what its entry says' END AS why
    FROM consent_withdrawal w
    LEFT JOIN ledger_leaf l ON l.subject_id = w.consent_id AND l.kind = 'consent.withdrawn'
    WHERE (l.id IS NULL AND w.created_at >= ${since})
      OR (l.id IS NOT NULL AND (l.body::jsonb #>> '{facts,reason}', l.created_at) IS DISTINCT FROM (w.reason::text, w.created_at))
    ORDER BY w.created_at, w.id LIMIT 1`;
  if (withdrawal) return `The withdrawal of consent ${withdrawal.id} ${withdrawal.why}.`;
  const [lost] = await db.$queryRaw<{ id: string; subject: string }[]>`
    SELECT l.id::text, l.subject_id::text AS subject FROM ledger_leaf l
    WHERE (l.kind = 'consent.given' AND NOT EXISTS (SELECT FROM consent c WHERE c.id = l.subject_id))
      OR (l.kind = 'consent.withdrawn' AND NOT EXISTS (SELECT FROM consent_withdrawal w WHERE w.consent_id = l.subject_id))
    ORDER BY l.created_at, l.id LIMIT 1`;
  if (lost) return `What entry ${lost.id} tells of consent ${lost.subject} is gone.`;
  const [counted] = await db.$queryRaw<{ compared: bigint; older: bigint }[]>`
    SELECT count(*) FILTER (WHERE created_at >= ${since}) + (SELECT count(*) FROM consent_withdrawal WHERE created_at >= ${since}) AS compared,
      count(*) FILTER (WHERE created_at < ${since}) AS older
    FROM consent`;
  report.compared = Number(counted?.compared ?? 0);
  report.older = Number(counted?.older ?? 0);
  return null;
}

/** Texts that came into force or were retired against their leaves, both ways. */
async function compareTexts(db: Db, report: LedgerReport): Promise<Fault> {
  const since = await migratedAt(db, "_disclosure_leaves");
  const [text] = await db.$queryRaw<{ name: string; why: string }[]>`
    SELECT format('%s, version %s,', d.kind, v.number) AS name,
      CASE WHEN l.id IS NULL THEN 'has no entry of when it ' || told.words ELSE 'is not what its entry says' END AS why
    FROM disclosure_version v JOIN disclosure d ON d.id = v.disclosure_id
    CROSS JOIN LATERAL (VALUES
      ('disclosure.published', v.published_at, 'came into force'),
      ('disclosure.retired', v.retired_at, 'was retired')) AS told (kind, at, words)
    LEFT JOIN ledger_leaf l ON l.subject_id = v.id AND l.kind = told.kind
    CROSS JOIN LATERAL (SELECT l.body::jsonb -> 'facts' AS facts) AS said
    WHERE (l.id IS NULL AND told.at >= ${since})
      OR (l.id IS NOT NULL AND (
        facts ->> 'kind', facts ->> 'number', facts ->> 'hash', facts ->> 'hash', l.created_at
      ) IS DISTINCT FROM (
        d.kind::text, v.number::text, v.body_hash::text, encode(sha256(convert_to(v.body, 'UTF8')), 'hex'), told.at))
    ORDER BY v.created_at, v.id, told.kind LIMIT 1`;
  if (text) return `Text ${text.name} ${text.why}.`;
  const [lost] = await db.$queryRaw<{ id: string; name: string }[]>`
    SELECT l.id::text, format('%s, version %s,', l.body::jsonb #>> '{facts,kind}', l.body::jsonb #>> '{facts,number}') AS name
    FROM ledger_leaf l
    WHERE l.kind IN ('disclosure.published', 'disclosure.retired')
      AND NOT EXISTS (SELECT FROM disclosure_version v WHERE v.id = l.subject_id)
    ORDER BY l.created_at, l.id LIMIT 1`;
  if (lost) return `Text ${lost.name} which entry ${lost.id} tells of, is gone.`;
  const [counted] = await db.$queryRaw<{ compared: bigint; older: bigint }[]>`
    SELECT (SELECT count(*) FROM ledger_leaf WHERE kind IN ('disclosure.published', 'disclosure.retired')) AS compared,
      count(*) AS older
    FROM disclosure_version v
    WHERE published_at < ${since} AND NOT EXISTS (SELECT FROM ledger_leaf l WHERE l.subject_id = v.id AND l.kind = 'disclosure.published')`;
  report.compared += Number(counted?.compared ?? 0);
  report.older += Number(counted?.older ?? 0);
  return null;
}

/** When the migration with this name was applied: what came before it has no entry. */
async function migratedAt(db: Db, name: string): Promise<Date> {
  const [began] = await db.$queryRaw<{ at: Date }[]>`
    SELECT finished_at AS at FROM _prisma_migrations
    WHERE right(migration_name, length(${name})) = ${name} AND rolled_back_at IS NULL
    ORDER BY finished_at LIMIT 1`;
  return began?.at ?? new Date(0);
}
