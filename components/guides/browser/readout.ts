const SVG = "http://www.w3.org/2000/svg";

/**
 * Below the map: what the chosen state says, and the ways on; on the map a ring around it. Returns how to show the
 * state of a link, which in turn returns the first way on.
 */
export function makeReadout(room: HTMLElement, drawing: SVGSVGElement, match: string) {
  const words = document.createElement("p");
  const name = document.createElement("strong");
  const figures = document.createElement("span");
  words.append(name, figures);
  const programs = document.createElement("a");
  const start = document.createElement("a");
  start.textContent = "Match me";
  const ring = document.createElementNS(SVG, "use");
  ring.setAttribute("data-ring", "");
  return (link: Element): HTMLElement => {
    const state = link.getAttribute("data-state");
    const said = link.getAttribute("aria-label") ?? link.lastElementChild?.textContent ?? "";
    const [, title = "", values = "", place = ""] = /(.+?): (.+)\. Programs in (.+)/.exec(said) ?? [];
    name.textContent = title;
    figures.textContent = `: ${values}`;
    programs.textContent = `Programs for people in ${place}`;
    programs.href = link.getAttribute("href") ?? "";
    start.ariaLabel = `Match me from ${place}`;
    start.href = `${match}&state=${state}`;
    ring.setAttribute("href", `#us-${state}`);
    if (!words.isConnected) {
      room.replaceChildren(words, programs, start);
      drawing.append(ring);
    }
    return programs;
  };
}
