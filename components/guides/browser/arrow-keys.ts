import { nearestTowards, type Point } from "./nearest-towards.ts";

const DIRECTIONS: Record<string, Point> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * Makes the links of a drawing one stop of the keyboard; arrow keys lead on to what is nearest, as it is drawn.
 * Listens around the drawing: in Chromium, what is drawn takes the keyboard as soon as it listens for focus.
 */
export function takeArrowKeys(around: HTMLElement): void {
  const links = [...around.querySelectorAll<SVGAElement>("svg a")];
  const stopAt = (link: SVGAElement | undefined) => {
    for (const one of links) one.setAttribute("tabindex", one === link ? "0" : "-1");
  };
  stopAt(links[0]);
  around.addEventListener("focusin", ({ target }) => {
    const link = links.find((one) => one === target);
    if (link) stopAt(link);
  });
  around.addEventListener("keydown", (event) => {
    const next = nextLink(links, event);
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}

function nextLink(links: readonly SVGAElement[], event: KeyboardEvent): SVGAElement | undefined {
  const { key, target, altKey, ctrlKey, metaKey } = event;
  const from = links.indexOf(target as SVGAElement);
  if (from < 0 || altKey || ctrlKey || metaKey) return undefined;
  if (key === "Home") return links[0];
  if (key === "End") return links.at(-1);
  const direction = DIRECTIONS[key];
  return direction && links[nearestTowards(links.map(centerOf), from, direction)];
}

function centerOf(link: SVGAElement): Point {
  const { x, y, width, height } = link.getBBox();
  return [x + width / 2, y + height / 2];
}
