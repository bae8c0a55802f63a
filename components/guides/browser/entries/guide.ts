import { followContents } from "../contents.ts";
import { makeSortable } from "../sortable-table.ts";
import { enhanceMap } from "../state-map.ts";

for (const map of document.querySelectorAll<HTMLElement>("[data-state-map]")) enhanceMap(map);
for (const table of document.querySelectorAll<HTMLTableElement>("[data-sortable] table")) makeSortable(table);
for (const contents of document.querySelectorAll("[data-contents]")) followContents(contents);
