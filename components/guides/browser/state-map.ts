import { takeArrowKeys } from "./arrow-keys.ts";
import { makeReadout } from "./readout.ts";

/**
 * A map whose states already are links: one stop of the keyboard with arrow keys, a readout below for pointer,
 * keyboard and touch, and a first touch that shows instead of leaving.
 */
export function enhanceMap(map: HTMLElement): void {
  const drawing = map.querySelector("svg");
  const room = map.querySelector<HTMLElement>("[data-readout]");
  if (!drawing || !room) return;
  map.dataset.scripted = "";
  for (const tooltip of drawing.querySelectorAll("title")) tooltip.remove();
  takeArrowKeys(map);
  const show = makeReadout(room, drawing, map.dataset.match ?? "");
  let isTouch = false;
  let touched: Element | undefined;

  /** The link of the state at a place; one that is only drawn has its link beside the map. */
  const linkAt = ({ target }: Event) => {
    const state = target instanceof Element && target.closest("[data-state]")?.getAttribute("data-state");
    return (state && map.querySelector<HTMLAnchorElement>(`a[data-state="${state}"]`)) || undefined;
  };

  // A touch shows when it ends: what grows under it before would move away what it aims at.
  map.addEventListener("focusin", (event) => {
    const link = linkAt(event);
    if (link && !isTouch) show(link);
  });
  drawing.addEventListener("pointerover", (event) => {
    const link = linkAt(event);
    if (link && event.pointerType === "mouse") show(link);
  });
  map.addEventListener("pointerdown", ({ pointerType }) => {
    isTouch = pointerType !== "mouse";
  });
  map.addEventListener("pointercancel", () => {
    isTouch = false;
  });
  map.addEventListener("click", (event) => {
    const link = linkAt(event);
    if (!link) return;
    const isFirstTouch = isTouch && link !== touched;
    isTouch = false;
    if (isFirstTouch) {
      event.preventDefault();
      touched = link;
      // Who listens to the screen is taken to what the touch brought.
      show(link).focus({ preventScroll: true });
    } else if (!link.contains(event.target as Node)) link.click();
  });
}
