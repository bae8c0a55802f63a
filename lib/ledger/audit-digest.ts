import { Prisma } from "#lib/platform/prisma/client.ts";

/** SHA-256 of a row `e` of the audit log, computed by the database: of all its columns in a fixed form. */
export const AUDIT_DIGEST = Prisma.raw(`sha256(convert_to(jsonb_build_array(
  e.id, e.actor_id, e.actor_role, e.action, e.resource, e.resource_id, e.change, e.request_id,
  to_char(e.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS'))::text, 'UTF8'))`);

/** SHA-256 over the digests of the sealed rows `s` in the order of their events, hex. */
export const SEALED_DIGEST = Prisma.raw(
  "encode(sha256(coalesce(string_agg(s.digest, ''::bytea ORDER BY s.event_id), ''::bytea)), 'hex')",
);
