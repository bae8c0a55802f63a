import { nearestAddresses } from "#lib/guides/nearest-addresses.ts";

const suggestions = document.querySelector<HTMLElement>("[data-suggestions]");
if (suggestions) suggest(suggestions);

/** The page for wrong addresses is the same for all of them: only here is known which one it was. */
function suggest(suggestions: HTMLElement): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>("main a, header a, footer a")].filter(
    ({ host, pathname }) => host === location.host && pathname !== "/",
  );
  const labels = new Map(links.map(({ pathname, textContent }) => [pathname, textContent ?? pathname]));
  const list = suggestions.querySelector("ul");
  for (const address of nearestAddresses(location.pathname, [...labels.keys()])) {
    const link = document.createElement("a");
    link.href = address;
    link.textContent = labels.get(address) ?? address;
    const item = document.createElement("li");
    item.append(link);
    list?.append(item);
    suggestions.hidden = false;
  }
}
