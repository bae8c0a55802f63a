import { z } from "zod";

/** One of the options; the message names them all. */
export const oneOf = <Option extends string>(options: readonly Option[]) =>
  z.enum(options, { error: `Send one of: ${options.join(", ")}.` });
