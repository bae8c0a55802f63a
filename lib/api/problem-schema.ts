import { z } from "zod";

const field = z.strictObject({
  pointer: z.string().optional().describe("JSON pointer (RFC 6901) to the field of the body."),
  parameter: z.string().optional().describe("Name of the parameter of the address."),
  detail: z.string(),
});

/** An error as it is sent (RFC 9457). */
export const problemSchema = z
  .strictObject({
    type: z.string().describe("Names the kind of problem and never changes."),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    errors: z.array(field).optional(),
  })
  .meta({ id: "Problem" });
