import { randomBytes } from "node:crypto";
import { z } from "zod";
import { recordAudit } from "#lib/access/audit.ts";
import { hashPassword } from "#lib/accounts/password.ts";
import { createClient } from "#lib/platform/db.ts";
import { Role } from "#lib/platform/prisma/enums.ts";
import { startEmbedded } from "./database/embedded.ts";
import { defaultDataFolder } from "./support/data-folder.ts";
import { PlainError, runScript } from "./support/plain-error.ts";

const wantedSchema = z.tuple([
  z.enum(Role),
  z.email().transform((email) => email.normalize("NFC").toLowerCase()),
  z.string().trim().min(1).max(100),
]);

/** `npm run staff:add -- owner ann@example.org "Ann Example"`: lets somebody sign in; prints their passphrase once. */
await runScript(async () => {
  const wanted = wantedSchema.safeParse(process.argv.slice(2));
  if (!wanted.success)
    throw new PlainError(
      `Say role, e-mail and name: npm run staff:add -- owner ann@example.org "Ann Example"\nRoles: ${Object.values(Role).join(", ")}`,
    );
  const [role, email, name] = wanted.data;
  const server = process.env.DATABASE_URL ? null : await startEmbedded({ dataDir: defaultDataFolder() });
  const db = createClient(process.env.DATABASE_URL ?? server?.ownerUrl ?? "", "staff");
  try {
    if (await db.user.findUnique({ where: { email }, select: { id: true } }))
      throw new PlainError(`${email} can sign in already.`);
    const passphrase = randomBytes(18).toString("base64url");
    const passwordHash = await hashPassword(passphrase);
    await db.$transaction(async (tx) => {
      const { id } = await tx.user.create({
        data: { role, email, name, passwordHash },
        select: { id: true },
      });
      await recordAudit(tx, null, {
        action: "staff.added",
        resource: "staff",
        resourceId: id,
        change: { role: [null, role] },
      });
    });
    console.log(`${email} can sign in as ${role}. Passphrase, shown once: ${passphrase}`);
  } finally {
    await db.$disconnect();
    await server?.stop();
  }
});
