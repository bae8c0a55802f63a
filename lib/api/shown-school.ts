import { z } from "zod";

/** A school in an answer, with what a reader has to know about its interest. */
export const shownSchool = z
  .strictObject({
    name: z.string(),
    url: z.url(),
    paysPublisher: z
      .boolean()
      .describe("Whether it has an agreement with the publisher. Counts for nothing in any order."),
  })
  .meta({ id: "School" });
