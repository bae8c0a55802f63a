import { z } from "zod";
import { isSubject, SUBJECT_KEYS } from "#lib/catalogue/subjects.ts";

/** A curated subject's key, or a CIP code. */
export const subjectField = z
  .string("Send a subject's key or a CIP code.")
  .refine(isSubject, "This is no subject's key and no CIP 2020 code of six digits, such as 51.0707.")
  .meta({
    description: "A subject's key, or a CIP 2020 code of six digits.",
    anyOf: [{ enum: SUBJECT_KEYS }, { pattern: "^\\d{2}\\.\\d{4}$" }],
    examples: ["health-information", "51.3801"],
  });
