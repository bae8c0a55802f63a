import { setLegalHold } from "#lib/leads/legal-hold-commands.ts";
import { createClient } from "#lib/platform/db.ts";
import { startEmbedded } from "./database/embedded.ts";
import { defaultDataFolder } from "./support/data-folder.ts";
import { PlainError, runScript } from "./support/plain-error.ts";

/** `npm run legal-hold -- FM-7Q4K-2M9X on|off`: keeps a request from being erased, by a deadline or on request, or lets it go. */
await runScript(async () => {
  const [reference = "", wanted] = process.argv.slice(2);
  if (!reference || (wanted !== "on" && wanted !== "off"))
    throw new PlainError("Say which request: npm run legal-hold -- FM-7Q4K-2M9X on (or off)");
  const server = process.env.DATABASE_URL ? null : await startEmbedded({ dataDir: defaultDataFolder() });
  const db = createClient(process.env.DATABASE_URL ?? server?.ownerUrl ?? "", "legal hold");
  try {
    if (!(await setLegalHold(db, reference, wanted === "on")))
      throw new PlainError("There is no such request, or it is erased.");
    console.log(wanted === "on" ? "It is kept until you say off." : "It is erased when its time is over.");
  } finally {
    await db.$disconnect();
    await server?.stop();
  }
});
