/** Marks in the table of contents which section is being read: the last that begins in the upper third or above. */
export function followContents(contents: Element): void {
  const links = new Map<Element, Element>();
  for (const link of contents.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
    const heading = document.getElementById(link.hash.slice(1));
    // A section that is not laid out yet has a box, its heading has none.
    if (heading) links.set(heading.closest("section") ?? heading, link);
  }
  const begun = new Set<Element>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) begun.add(target);
        else begun.delete(target);
      }
      const current = [...links.keys()].findLast((section) => begun.has(section));
      for (const [section, link] of links) {
        if (section === current) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      }
    },
    // All that lies above counts too, so that no jump goes unnoticed.
    { rootMargin: "9999999px 0px -66% 0px" },
  );
  for (const section of links.keys()) observer.observe(section);
}
