import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { withoutFrameworkScripts } from "#lib/platform/without-framework-scripts.js";
import { PageScript } from "./page-script.tsx";

test("the page's own script stays when the framework's go, and is asked for anew with each build", () => {
  const html = renderToStaticMarkup(<PageScript file="guide" buildId="0123abc" />);
  expect(html).toBe('<script src="/scripts/guide.js?v=0123abc" defer=""></script>');
  expect(withoutFrameworkScripts(html)).toBe(html);
});
