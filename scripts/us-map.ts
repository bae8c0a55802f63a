import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./support/root.ts";
import { drawUsMap, usMapFile } from "./support/us-map.ts";

/** `npm run us-map`: draws the outlines of the states anew. */
writeFileSync(join(root, "components/maps/us-map/shapes.ts"), usMapFile(drawUsMap()));
