/** What stands in place of a fact that is missing. */
export const NOT_KNOWN = "Not known. Ask the school.";
