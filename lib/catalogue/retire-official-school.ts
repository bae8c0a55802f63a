import "server-only";
import type { Actor } from "#lib/access/actor.ts";
import { recordAudit } from "#lib/access/audit.ts";
import type { Tx } from "#lib/platform/db.ts";

/**
 * Takes a school of the official files, with its programs, out of the open catalogue, because people now enter it
 * themselves under its IPEDS number: the same programs must not stand there twice. Imports leave it alone from then on.
 */
export async function retireOfficialSchool(tx: Tx, actor: Actor, id: string): Promise<void> {
  const gone = { officialState: "gone", status: "withdrawn", version: { increment: 1 } } as const;
  const { count } = await tx.program.updateMany({
    where: { schoolId: id, officialState: { not: null } },
    data: gone,
  });
  await tx.school.update({ where: { id }, data: { ...gone, unitid: null }, select: { id: true } });
  await recordAudit(tx, actor, {
    action: "school.retired",
    resource: "school",
    resourceId: id,
    change: { programs: count },
  });
}
