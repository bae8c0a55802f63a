import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { fileURLToPath } from "node:url";
import { transformSync } from "esbuild";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { keyFacts } from "#lib/guides/key-facts.ts";
import { GuideError } from "#lib/guides/problem.ts";
import { type Guide, getGuide, listGuideSlugs } from "#lib/guides/queries.ts";
import { PlainError } from "../support/plain-error.ts";

/** Node takes types out of files, but knows neither markup in them nor styles. */
registerHooks({
  load(url, context, nextLoad) {
    if (url.endsWith(".css"))
      return moduleOf("export default new Proxy({}, { get: (_, name) => String(name) });");
    if (!url.endsWith(".tsx")) return nextLoad(url, context);
    const { code } = transformSync(readFileSync(fileURLToPath(url), "utf8"), {
      loader: "tsx",
      jsx: "automatic",
    });
    return moduleOf(code);
  },
});

const moduleOf = (source: string) => ({ format: "module", source, shortCircuit: true }) as const;

/** Each guide's facts and text as HTML, from the components that the site uses. Refuses a guide with mistakes. */
export async function renderGuides(): Promise<{ slug: string; html: string }[]> {
  const { GuideContent } = await import("#components/guides/guide-content.tsx");
  const { KeyFacts } = await import("#components/guides/key-facts.tsx");
  const guides = await Promise.all((await listGuideSlugs()).map(getSoundGuide));
  return guides.map((guide) => {
    const facts = createElement(KeyFacts, { facts: keyFacts(guide.occupations) });
    const content = createElement(GuideContent, { guide, disclosure: "", block: { kind: "none" } });
    return { slug: guide.slug, html: renderToStaticMarkup(facts) + renderToStaticMarkup(content) };
  });
}

function getSoundGuide(slug: string): Promise<Guide> {
  return getGuide(slug).catch((error) => {
    throw error instanceof GuideError ? new PlainError(error.message.trim()) : error;
  });
}
