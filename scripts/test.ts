import { browse, type Check, checks } from "./support/checks.ts";
import { runScript } from "./support/plain-error.ts";
import { seconds } from "./support/progress.ts";

/**
 * `npm test`: every check and test, to the end even when one fails. `--quick` leaves out what needs a database
 * or a browser; `--only NAME` runs one (what follows `e2e` goes to Playwright). The last line counts everything.
 */
await runScript(async () => {
  const startedAt = performance.now();
  const chosen = chooseChecks(process.argv.slice(2));
  const failedChecks: string[] = [];
  let passed = 0;
  let failed = 0;
  for (const [index, check] of chosen.entries()) {
    console.log(`\n[${index + 1}/${chosen.length}] ${check.words}`);
    if (check.needs && failedChecks.includes(check.needs)) {
      console.log(`  left out: ${check.needs} failed`);
      failedChecks.push(check.name);
      failed += 1;
      continue;
    }
    const outcome = await runCheck(check);
    passed += outcome.passed;
    failed += outcome.failed;
    if (outcome.failed > 0) failedChecks.push(check.name);
  }
  console.log(
    `\n${seconds(startedAt)} in all.${failedChecks.length > 0 ? ` Failed: ${failedChecks.join(", ")}.` : ""}`,
  );
  console.log(`${passed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
});

async function runCheck(check: Check): Promise<{ passed: number; failed: number }> {
  const startedAt = performance.now();
  const heartbeat = setInterval(
    () => console.log(`  still at it, ${seconds(startedAt)}`),
    check.isTalkative ? 60_000 : 15_000,
  );
  const outcome = await check.work().catch((error: unknown) => ({
    passed: 0,
    failed: 1,
    output: error instanceof Error ? `${error.stack ?? error.message}` : String(error),
  }));
  clearInterval(heartbeat);
  if (outcome.failed > 0) console.log(`${outcome.output.trim()}\n`);
  console.log(`  ${outcome.passed} passed, ${outcome.failed} failed, in ${seconds(startedAt)}`);
  return outcome;
}

function chooseChecks(args: string[]): Check[] {
  if (args.includes("--quick")) return checks.filter(({ isQuick }) => isQuick);
  const only = args.indexOf("--only");
  if (only === -1) return checks;
  const name = args[only + 1];
  const rest = args.slice(only + 2);
  return checks
    .filter((check) => check.name === name)
    .map((check) => (name === "e2e" ? { ...check, work: () => browse(rest) } : check));
}
