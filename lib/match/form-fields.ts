import { z } from "zod";

const UNKNOWN_OPTION = "Choose from the options on this page.";
const SKIP = "or skip this question";

/** A form with exactly these fields: anything else that is sent is refused. */
export function formOf<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: "This form sent something that this page does not ask for. Load the page again and try once more.",
  });
}

/** One of the options; sent once. */
export function oneOf<Option extends string>(
  options: readonly Option[],
  missing = `Choose one option, ${SKIP}.`,
) {
  return z.enum(options, { error: ({ input }) => (isBlank(input) ? missing : UNKNOWN_OPTION) });
}

/** One of more options than a list can hold; sent once. */
export function oneThat<Option extends string>(
  isOption: (value: string) => value is Option,
  missing: string,
) {
  return z
    .string({ error: ({ input }) => (isBlank(input) ? missing : UNKNOWN_OPTION) })
    .min(1, { error: missing, abort: true })
    .refine(isOption, { error: UNKNOWN_OPTION });
}

/** One of the options, or nothing: null. */
export function oneOfOrNone<Option extends string>(options: readonly Option[]) {
  return z.preprocess(
    (input) => (isBlank(input) ? null : input),
    z.enum(options, { error: UNKNOWN_OPTION }).nullable(),
  );
}

/** Any number of the options, as a browser sends checkboxes: nothing, a string or an array. Doubles count once. */
export function someOf<Option extends string>(options: readonly Option[]) {
  const choice = z.enum(options, { error: UNKNOWN_OPTION });
  return z
    .preprocess(
      (input) => (isBlank(input) ? [] : Array.isArray(input) ? input : [input]),
      z.array(choice, { error: UNKNOWN_OPTION }).max(50, UNKNOWN_OPTION),
    )
    .transform((chosen): Option[] => options.filter((option) => chosen.some((one) => one === option)));
}

/** At least one of the options. */
export function atLeastOneOf<Option extends string>(options: readonly Option[]) {
  return someOf(options).refine((chosen) => chosen.length > 0, `Choose at least one option, ${SKIP}.`);
}

function isBlank(input: unknown): boolean {
  return input === undefined || input === null || input === "";
}
