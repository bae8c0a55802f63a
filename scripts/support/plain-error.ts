/** Something that the person at the keyboard can mend: printed as words, without a stack. */
export class PlainError extends Error {
  override name = "PlainError";
}

/** Runs a script's main work; a failure is printed (plainly where it is a known one) and ends the process with 1. */
export async function runScript(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    console.error(`\n${describe(error)}`);
    process.exitCode = 1;
  }
}

function describe(error: unknown): string {
  const codes = listCodes(error);
  if (codes.has("ENOSPC") || codes.has("53100"))
    return "The disk is full: Fairmatch needs about 2 GB for dependencies, build and data. Free some space and start again; nothing is lost.";
  if (codes.has("EROFS")) return "The disk cannot be written to (it is mounted read-only).";
  if (error instanceof PlainError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function listCodes(error: unknown): Set<string> {
  const codes = new Set<string>();
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    if ("code" in at && typeof at.code === "string") codes.add(at.code);
    if (/no space left on device/i.test(at.message)) codes.add("ENOSPC");
  }
  return codes;
}
