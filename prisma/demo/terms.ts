import type { CapPeriod, DeliveryChannel } from "#lib/platform/prisma/enums.ts";

export interface DemoTerms {
  pricePerLeadCents: number;
  timeZone: string;
  caps: { period: CapPeriod; maxCount: number }[];
  /** Minutes after midnight on Monday to Friday; null: at any time. */
  weekdayHours: [number, number] | null;
  channel: DeliveryChannel;
  contactNote: string;
  /** The agreement is over: the partner's programs match, but take no requests. */
  ended?: true;
}

const CALL_CENTER = "An admissions adviser of the school usually answers within one working day.";
const SLOW = "The admissions office usually answers within three working days.";
const FAST = "A program adviser usually answers within a few hours on working days.";

/** The commercial terms of the demo's partners, by slug. Prices differ widely on purpose: matching cannot see them. */
export const demoTerms: Record<string, DemoTerms> = {
  "northfield-learning": {
    pricePerLeadCents: 4_200,
    timeZone: "America/New_York",
    caps: [{ period: "day", maxCount: 200 }],
    weekdayHours: null,
    channel: "webhook",
    contactNote: CALL_CENTER,
  },
  "harrow-lake": {
    pricePerLeadCents: 2_500,
    timeZone: "America/Chicago",
    caps: [{ period: "month", maxCount: 900 }],
    weekdayHours: null,
    channel: "email",
    contactNote: SLOW,
  },
  "cedar-meridian": {
    pricePerLeadCents: 6_800,
    timeZone: "America/Phoenix",
    caps: [{ period: "day", maxCount: 150 }],
    weekdayHours: null,
    channel: "webhook",
    contactNote: CALL_CENTER,
  },
  "bluestem-careers": {
    pricePerLeadCents: 9_500,
    timeZone: "America/Chicago",
    caps: [
      { period: "day", maxCount: 120 },
      { period: "month", maxCount: 2_000 },
    ],
    weekdayHours: null,
    channel: "webhook",
    contactNote: FAST,
  },
  tidepine: {
    pricePerLeadCents: 5_100,
    timeZone: "America/New_York",
    caps: [],
    weekdayHours: [480, 1_080],
    channel: "webhook",
    contactNote: CALL_CENTER,
  },
  "kestrel-code": {
    pricePerLeadCents: 7_700,
    timeZone: "America/Chicago",
    caps: [{ period: "week", maxCount: 400 }],
    weekdayHours: null,
    channel: "webhook",
    contactNote: FAST,
  },
  "sable-ridge": {
    pricePerLeadCents: 3_900,
    timeZone: "America/New_York",
    caps: [],
    weekdayHours: [540, 1_020],
    channel: "email",
    contactNote: SLOW,
  },
  "lumen-bay": {
    pricePerLeadCents: 4_600,
    timeZone: "America/Los_Angeles",
    caps: [{ period: "day", maxCount: 80 }],
    weekdayHours: null,
    channel: "webhook",
    contactNote: CALL_CENTER,
  },
  "quarry-hill": {
    pricePerLeadCents: 2_900,
    timeZone: "America/Chicago",
    caps: [],
    weekdayHours: null,
    channel: "email",
    contactNote: SLOW,
  },
  "wren-and-alder": {
    pricePerLeadCents: 8_300,
    timeZone: "America/New_York",
    caps: [{ period: "total", maxCount: 5_000 }],
    weekdayHours: null,
    channel: "webhook",
    contactNote: FAST,
  },
  gulfmere: {
    pricePerLeadCents: 5_600,
    timeZone: "America/New_York",
    caps: [{ period: "hour", maxCount: 60 }],
    weekdayHours: null,
    channel: "webhook",
    contactNote: CALL_CENTER,
  },
  larkspur: {
    pricePerLeadCents: 6_200,
    timeZone: "America/Denver",
    caps: [],
    weekdayHours: null,
    channel: "webhook",
    contactNote: CALL_CENTER,
    ended: true,
  },
};

/** Paid, labelled listings on guides, by program slug in their order. The other guides show what nobody paid for. */
export const demoPlacements: { guideSlug: string; programs: string[] }[] = [
  {
    guideSlug: "health-information-technician",
    programs: [
      "bluestem-online-health-information-associate",
      "northfield-online-health-information-bachelors",
      "tidepine-health-sciences-medical-coding-certificate",
    ],
  },
  {
    guideSlug: "medical-coder",
    programs: ["lumen-bay-college-medical-coding-certificate", "northfield-online-medical-coding-associate"],
  },
  {
    guideSlug: "software-developer",
    programs: [
      "kestrel-code-school-software-development-bootcamp",
      "sable-ridge-institute-software-development-bachelors",
    ],
  },
];
