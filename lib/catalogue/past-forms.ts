import type { Change } from "#lib/access/change.ts";
import { formOf } from "./program-record.ts";
import type { ProgramData, ProgramForm } from "./program-schema.ts";
import type { PartnerData, PartnerForm, SchoolData, SchoolForm } from "./schema.ts";
import { campusLine, partnerFormOf, schoolFormOf } from "./school-record.ts";

type Values = Readonly<Record<string, Change[string][0]>>;

/*
 * Past values, as the history keeps them, in the shape of the forms. They were checked when they were saved; saving
 * them again checks them again, by the same schema.
 */

export const pastPartnerForm = (values: Values): PartnerForm =>
  partnerFormOf(values as unknown as PartnerData);

export function pastProgramForm({ statesServed, ...values }: Values): ProgramForm {
  const known = statesServed !== null;
  return formOf({
    ...(values as unknown as ProgramData),
    statesServed: { known, states: known ? [statesServed].flat().map(String) : [] },
  });
}

/** The history keeps a campus as one line: one that is still there is that one, another comes back as a new one. */
export function pastSchoolForm({ campuses, ...values }: Values, current: SchoolData): SchoolForm {
  const lines = [campuses].flat().map(String);
  const kept = current.campuses.filter((campus) => lines.includes(campusLine(campus)));
  const gone = lines.filter((line) => !kept.some((campus) => campusLine(campus) === line));
  return schoolFormOf({
    ...(values as unknown as SchoolData),
    campuses: [...kept, ...gone.flatMap(readLine)],
  });
}

function readLine(line: string): SchoolData["campuses"] {
  const [, name, city, state, zip] = /^(.+), ([^,]+), ([A-Z]{2}) (\d{5})$/.exec(line) ?? [];
  if (!name || !city || !state || !zip) return [];
  return [{ id: "", name, city, state, zip, latitude: null, longitude: null }];
}
