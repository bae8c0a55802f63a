import type { ContactChannel } from "#lib/platform/prisma/enums.ts";

/** One school as the form shows it. */
export interface RequestSchool {
  programId: string;
  programName: string;
  programHref: string;
  schoolName: string;
  partnerLegalName: string;
  contactNote: string;
  isDemo: boolean;
  consents: { channel: ContactChannel; text: string }[];
}

/** "Northfield College", "Northfield College and Lakeside Institute", "3 schools". */
export function schoolsInWords(schools: readonly { schoolName: string }[]): string {
  const [first, second] = schools;
  if (first && schools.length === 1) return first.schoolName;
  if (first && second && schools.length === 2) return `${first.schoolName} and ${second.schoolName}`;
  return `${schools.length} schools`;
}

/** What the button does: "Send my request to Northfield College", "Send my request to 2 schools". */
export function sendWords(schools: readonly { schoolName: string }[]): string {
  const [first] = schools;
  return `Send my request to ${first && schools.length === 1 ? first.schoolName : `${schools.length} schools`}`;
}
