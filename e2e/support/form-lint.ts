import type { Page } from "@playwright/test";

/** A school on a form, as its consent texts and the button must name it. */
export interface LintedSchool {
  programId: string;
  schoolName: string;
  schoolLegalName: string;
}

/** What may not be: the smallest type that counts as read, and the least contrast (WCAG 2.2, 1.4.6). */
const RULES = { fontPx: 16, contrast: 7, gapPx: 48 };

/**
 * Reads the consent block of a request form as a browser shows it, and says what a reader could overlook or be misled by:
 * small or faint text, a ticked box, a school that is not named, text that is hidden, cut off, behind a link or in
 * another form, a button that does not say what happens. No line: the form is as it has to be.
 */
export function lintConsentForm(page: Page, schools: readonly LintedSchool[]): Promise<string[]> {
  return page.evaluate(lintInPage, { schools, rules: RULES });
}

/** Runs in the page, so it stands alone. */
function lintInPage({
  schools,
  rules,
}: {
  schools: readonly LintedSchool[];
  rules: { fontPx: number; contrast: number; gapPx: number };
}): string[] {
  const findings: string[] = [];
  const form = document.querySelector<HTMLFormElement>('form:has(input[name^="consent."])');
  if (!form) return ["there is no form with consent boxes"];
  const leastFont = Math.max(rules.fontPx, Number.parseFloat(getComputedStyle(document.body).fontSize));

  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  type Colour = [number, number, number, number];
  /** Any CSS colour as red, green, blue (0 to 255) and alpha (0 to 1). */
  function colourOf(css: string): Colour {
    if (!canvas) throw new Error("This browser draws nothing.");
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = css;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  }
  function over(top: Colour, below: Colour): Colour {
    const mix = (a: number, b: number) => a * top[3] + b * (1 - top[3]);
    return [mix(top[0], below[0]), mix(top[1], below[1]), mix(top[2], below[2]), 1];
  }
  function backgroundOf(element: Element): Colour {
    const layers: Colour[] = [];
    for (let each: Element | null = element; each; each = each.parentElement) {
      const layer = colourOf(getComputedStyle(each).backgroundColor);
      layers.push(layer);
      if (layer[3] === 1) break;
    }
    const page = colourOf("Canvas");
    return layers.reduceRight((below, layer) => over(layer, below), page);
  }
  function luminance([red, green, blue]: Colour): number {
    const linear = (value: number) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    };
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }
  function contrastOf(element: Element): number {
    const background = backgroundOf(element);
    const text = over(colourOf(getComputedStyle(element).color), background);
    const [light = 0, dark = 0] = [luminance(text), luminance(background)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  }

  /** Every element of a part that holds text of its own. */
  function textElements(part: Element): Element[] {
    return [part, ...part.querySelectorAll("*")].filter((element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
    );
  }
  function lintText(part: Element, name: string): void {
    for (const element of textElements(part)) {
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      if (size < leastFont) findings.push(`${name}: text of ${size} px, less than ${leastFont}`);
      const contrast = contrastOf(element);
      if (contrast < rules.contrast)
        findings.push(`${name}: contrast of ${contrast.toFixed(1)}, less than ${rules.contrast}`);
    }
  }
  function lintSight(part: HTMLElement, name: string): void {
    if (!part.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) || part.offsetHeight < 16)
      findings.push(`${name}: text that is not shown`);
    if (part.closest("details, a, [aria-hidden=true]"))
      findings.push(`${name}: text behind a link or a fold`);
    if (part.querySelector("a, details"))
      findings.push(`${name}: part of the text is behind a link or a fold`);
    for (let each: HTMLElement | null = part; each && each !== form; each = each.parentElement) {
      const isCut = each.scrollHeight > each.clientHeight + 1 || each.scrollWidth > each.clientWidth + 1;
      if (isCut && getComputedStyle(each).overflow !== "visible")
        findings.push(`${name}: text that is cut off`);
    }
  }

  const boxes = [...document.querySelectorAll<HTMLInputElement>('input[name^="consent."]')];
  for (const box of boxes) {
    const { name } = box;
    const school = schools.find(({ programId }) => name.startsWith(`consent.${programId}.`));
    if (box.type !== "checkbox") findings.push(`${name}: not a box of its own`);
    if (box.form !== form) findings.push(`${name}: a box outside the form`);
    if (box.checked || box.defaultChecked) findings.push(`${name}: ticked beforehand`);
    const [label] = box.labels ?? [];
    if (label) lintText(label, name);
    else findings.push(`${name}: a box without a label`);
    const textId = (box.getAttribute("aria-describedby") ?? "").split(" ").find((id) => id.endsWith("-text"));
    const text = textId ? document.getElementById(textId) : null;
    if (!text) {
      findings.push(`${name}: no consent text`);
      continue;
    }
    if (text.closest("form") !== form) findings.push(`${name}: text outside the form of its box and button`);
    const gap = text.getBoundingClientRect().top - box.getBoundingClientRect().bottom;
    if (Math.abs(gap) > rules.gapPx) findings.push(`${name}: text ${Math.round(gap)} px away from its box`);
    if (!school || !text.textContent?.includes(school.schoolLegalName))
      findings.push(`${name}: the text does not name the school`);
    lintSight(text, name);
    lintText(text, name);
  }
  for (const { programId, schoolName } of schools)
    if (!boxes.some(({ name }) => name.startsWith(`consent.${programId}.`)))
      findings.push(`${schoolName}: no box`);

  const [button, ...others] = form.querySelectorAll<HTMLButtonElement>(
    'button:not([type="button"]), input[type="submit"]',
  );
  if (!button || others.length > 0) findings.push("the form has not one button");
  if (button) {
    const words = button.textContent?.trim() ?? "";
    const [only] = schools;
    const named = only && schools.length === 1 ? only.schoolName : `${schools.length} schools`;
    if (words !== `Send my request to ${named}`)
      findings.push(`button: "${words}" does not say what happens`);
    lintSight(button, "button");
    lintText(button, "button");
  }
  return findings;
}
