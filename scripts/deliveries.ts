import { resolve } from "node:path";
import { listTroubled, tryAgain } from "#lib/delivery/troubled.ts";
import { createClient, type Db } from "#lib/platform/db.ts";
import { startEmbedded } from "./database/embedded.ts";
import { root } from "./support/root.ts";

const USAGE = `npm run deliveries                  what is dead, held or failing
npm run deliveries -- again <id>    try one again now
npm run deliveries -- again dead    try all dead ones again now`;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

async function show(db: Db): Promise<void> {
  const rows = await listTroubled(db);
  if (rows.length === 0) return console.log("Nothing is dead, held or failing.");
  for (const {
    id,
    kind,
    state,
    holdReason,
    reference,
    schoolName,
    attemptCount,
    lastError,
    nextAt,
  } of rows) {
    const next = state === "dead" ? "no further attempt" : `looked at again ${nextAt.toISOString()}`;
    console.log(
      [
        id,
        holdReason ? `${state} (${holdReason})` : state,
        `${kind === "revocation" ? "withdrawal of " : ""}${reference} to ${schoolName}`,
        `${attemptCount} attempts`,
        lastError ?? "no error",
        next,
      ].join("  "),
    );
  }
}

async function again(db: Db, which: string | undefined): Promise<void> {
  if (which !== "dead" && !UUID.test(which ?? "")) return console.log(USAGE);
  const count = await tryAgain(db, which === "dead" ? which : { id: which ?? "" });
  console.log(`${count} made due; a running worker takes them up within ten seconds.`);
}

const [command, which] = process.argv.slice(2);
const given = process.env.DATABASE_URL;
const server = given
  ? null
  : await startEmbedded({ dataDir: resolve(root, process.env.FAIRMATCH_DATA_DIR || ".data") });
const db = createClient(given ?? server?.ownerUrl ?? "", "deliveries");
try {
  if (command === undefined) await show(db);
  else if (command === "again") await again(db, which);
  else console.log(USAGE);
} finally {
  await db.$disconnect();
  await server?.stop();
}
