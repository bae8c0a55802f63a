import { checkBoundaries } from "./support/boundaries.ts";
import { PlainError, runScript } from "./support/plain-error.ts";
import { root } from "./support/root.ts";

/** `npm run boundaries`: who may import whom, for every source file. */
await runScript(async () => {
  const { violations, unseen, seenCount } = await checkBoundaries(root);
  if (unseen.length > 0)
    throw new PlainError(`The boundary check did not see these files:\n${unseen.join("\n")}`);
  if (violations.length > 0) throw new PlainError(`Forbidden imports:\n${violations.join("\n")}`);
  console.log(`${seenCount} files keep to their doors.`);
});
