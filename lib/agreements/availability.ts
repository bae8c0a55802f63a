import "server-only";

/** Whether a school takes requests, in words, and who receives the data for it. */
export type Availability =
  | {
      takesRequests: true;
      words: string;
      /** Who usually answers and how soon, in the partner's words. */
      contactNote: string;
      partnerName: string;
      partnerLegalName: string;
    }
  | {
      takesRequests: false;
      words: string;
      contactNote: string | null;
      partnerName: string | null;
      partnerLegalName: string | null;
    };

/**
 * Whether each of these schools takes requests at a moment. Joined after ranking, never an input of it. Each
 * id that was asked for has an entry. A constant number of queries for any number of schools.
 */
export async function listAvailability(
  schoolIds: readonly string[],
  _at: Date,
): Promise<Map<string, Availability>> {
  return new Map(schoolIds.map((id) => [id, NOT_HERE]));
}

const NOT_HERE: Availability = {
  takesRequests: false,
  words: "Not taking requests here",
  contactNote: null,
  partnerName: null,
  partnerLegalName: null,
};
