import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { z } from "zod";
import { checkCertificate } from "#lib/consent/certificate.ts";
import { PlainError, runScript } from "./support/plain-error.ts";

const ledgerSchema = z.object({ keys: z.record(z.string(), z.string()) });

/**
 * `npm run certificate:verify -- <certificate.json> [--ledger <ledger.json>]`: checks a certificate without a database and
 * without a network. `--ledger` is the publisher's list of keys (`/.well-known/fairmatch-ledger.json`), fetched
 * on another day; without it the keys are those that the certificate names itself. 0: it holds; 1: it does not.
 */
await runScript(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { ledger: { type: "string" } },
  });
  const [file] = positionals;
  if (!file) throw new PlainError("Say which file: npm run certificate:verify -- <certificate.json>");
  const known = values.ledger ? ledgerSchema.parse(readJson(values.ledger)).keys : null;
  const { faults, given, withdrawn, keyIds } = checkCertificate(readJson(file), known);
  for (const fault of faults) console.log(`FAULT: ${fault}`);
  if (faults.length > 0) {
    process.exitCode = 1;
    return;
  }
  console.log(`It holds: ${given} given, ${withdrawn} withdrawn, signed with ${keyIds.join(", ")}.`);
  console.log(
    "Proven: each agreement and withdrawal in it, its time and its text. Not proven by a file alone: the reference and the publisher's name beside them, and that no withdrawal was left out or came later; the publisher's ledger knows.",
  );
  if (!known)
    console.log("The key is the one that the certificate names: compare it with the publisher's (--ledger).");
});

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new PlainError(`${file} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}
