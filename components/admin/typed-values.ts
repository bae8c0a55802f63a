type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
type Typed = string | boolean | string[];

/** What somebody put into a form's fields that differs from what the server sent, by name. */
export function typedValues(form: HTMLFormElement, sent: (name: string) => unknown): [string, Typed][] {
  const fields = [...form.elements].filter(isField);
  const names = new Set(fields.filter(isTyped).map(({ name }) => name));
  return [...names].map((name) => [
    name,
    typedValue(
      fields.filter((field) => field.name === name),
      sent(name),
    ),
  ]);
}

const isField = (element: Element): element is Field =>
  element instanceof HTMLInputElement ||
  element instanceof HTMLTextAreaElement ||
  element instanceof HTMLSelectElement;

const isChoice = (field: Field): field is HTMLInputElement =>
  field instanceof HTMLInputElement && /^(checkbox|radio)$/.test(field.type);

function isTyped(field: Field): boolean {
  if (!field.name) return false;
  if (isChoice(field)) return field.checked !== field.defaultChecked;
  return field.value !== (field instanceof HTMLSelectElement ? sentChoice(field) : field.defaultValue);
}

const sentChoice = ({ options }: HTMLSelectElement) =>
  ([...options].find((option) => option.defaultSelected) ?? options[0])?.value;

/** In the shape of what was sent: boxes of a list are a list, a box of its own is true or false. */
function typedValue(fields: readonly Field[], sent: unknown): Typed {
  const chosen = fields.filter((field) => !isChoice(field) || field.checked).map(({ value }) => value);
  if (Array.isArray(sent)) return chosen;
  return typeof sent === "boolean" ? chosen.length > 0 : (chosen[0] ?? "");
}
