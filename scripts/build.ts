import { buildWhenChanged } from "./support/build-app.ts";
import { runScript } from "./support/plain-error.ts";

/** `npm run build`: the production build in `.next/standalone`, unless it is up to date. */
await runScript(async () => {
  const { isFresh } = await buildWhenChanged();
  if (!isFresh) console.log("The build is up to date.");
});
