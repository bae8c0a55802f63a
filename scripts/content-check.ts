import { GuideError } from "#lib/guides/problem.ts";
import { getGuide, listGuideSlugs } from "#lib/guides/queries.ts";
import { PlainError, runScript } from "./support/plain-error.ts";

/** `npm run content:check`: reads every guide as the build does and shows all mistakes with file, line and remedy. */
await runScript(async () => {
  const slugs = await listGuideSlugs();
  const outcomes = await Promise.allSettled(slugs.map(getGuide));
  const mistakes: string[] = [];
  for (const outcome of outcomes) {
    if (outcome.status === "fulfilled") continue;
    if (!(outcome.reason instanceof GuideError)) throw outcome.reason;
    mistakes.push(outcome.reason.message.trim());
  }
  if (mistakes.length > 0) throw new PlainError(`Guides have mistakes:\n\n${mistakes.join("\n")}`);
  console.log(`${slugs.length} guides are in order.`);
});
