import { readFileSync } from "node:fs";

const { routes } = JSON.parse(
  readFileSync(new URL("../../.next/standalone/.next/prerender-manifest.json", import.meta.url), "utf8"),
) as { routes: Record<string, { initialRevalidateSeconds: number | false }> };

/** The paths of all prerendered pages of the build; feeds, maps and pictures are none. */
export const documents = Object.keys(routes).filter(
  (route) => routes[route]?.initialRevalidateSeconds !== false && !route.includes("."),
);
