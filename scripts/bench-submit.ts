import { listOpenPrograms, raiseCaps } from "./support/open-programs.ts";
import { PlainError, runScript } from "./support/plain-error.ts";

/**
 * `npm run bench:submit`: requests for information a second, with everything that one entails, beside an empty route of the same
 * build that reads the same form, and beside a bare Node and pg server that writes the same rows.
 */
await runScript(async () => {
  process.env.FAIRMATCH_BENCH = "1";
  // Each person comes from an address of their own, so that all limits stay as they are.
  process.env.TRUST_PROXY = "1";
  const { withBenchSite } = await import("./bench/bench-site.ts");
  await withBenchSite(
    async (site) => {
      const programs = await listOpenPrograms(site.ownerUrl);
      if (programs.length < 2) throw new PlainError("Too few demo schools take requests.");
      // Forms are signed and proofs made as the site does it.
      Object.assign(process.env, site.settings);
      const { measureSubmissions } = await import("./bench/submit/measure.ts");
      await measureSubmissions(site, programs.slice(0, 2));
    },
    { prepare: ({ ownerUrl }) => raiseCaps(ownerUrl), hasWorker: false },
  );
});
