import { guideCount, isFound } from "#lib/guides/search.ts";

const form = document.querySelector<HTMLFormElement>("form[data-guide-search]");
const count = document.querySelector<HTMLElement>("[data-guide-count]");
const nothing = document.querySelector<HTMLElement>("[data-guide-nothing]");
if (form && count && nothing) searchInPlace(form, count, nothing);

/** Narrows the list while the reader types, and keeps the address true, so that it can be shared or come back to. */
function searchInPlace(form: HTMLFormElement, count: HTMLElement, nothing: HTMLElement): void {
  const words = form.elements.namedItem("q") as HTMLInputElement;
  const field = form.elements.namedItem("field") as HTMLSelectElement;
  const guides = [...document.querySelectorAll<HTMLElement>("[data-search]")];

  const show = () => {
    for (const guide of guides) {
      const { search = "", fields = "" } = guide.dataset;
      guide.hidden =
        !isFound(search, words.value) || (field.value !== "" && !fields.split(" ").includes(field.value));
    }
    const found = guides.filter(({ hidden }) => !hidden).length;
    const said = guideCount(found);
    // Setting the same words again would make a screen reader say them again.
    if (count.textContent !== said) count.textContent = said;
    nothing.hidden = found > 0;
  };

  const keepAddress = () => {
    const query = new URLSearchParams();
    for (const { name, value } of [words, field]) if (value) query.set(name, value);
    history.replaceState(null, "", query.size > 0 ? `?${query}` : location.pathname);
  };

  const given = new URLSearchParams(location.search);
  words.value = given.get("q") ?? words.value;
  field.value = given.get("field") ?? field.value;
  // Without a choice, a field that is not there would be an empty one.
  if (field.selectedIndex < 0) field.value = "";
  show();
  form.addEventListener("input", () => {
    show();
    keepAddress();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
}
