import { STATES, type State } from "./states.ts";

/** The regions of the U.S. Census Bureau (Census Regions and Divisions), as postal codes. */
const CENSUS_REGIONS: readonly { name: string; codes: string }[] = [
  { name: "Northeast", codes: "CT ME MA NH NJ NY PA RI VT" },
  { name: "Midwest", codes: "IL IN IA KS MI MN MO NE ND OH SD WI" },
  { name: "South", codes: "AL AR DE DC FL GA KY LA MD MS NC OK SC TN TX VA WV" },
  { name: "West", codes: "AK AZ CA CO HI ID MT NV NM OR UT WA WY" },
];

/** Where a state lies: one of the four regions of the census, or "Territories" for all that is outside them. */
export const REGIONS: readonly { name: string; states: readonly State[] }[] = [
  ...CENSUS_REGIONS.map(({ name, codes }) => ({
    name,
    states: STATES.filter(({ code }) => codes.split(" ").includes(code)),
  })),
  {
    name: "Territories and associated states",
    states: STATES.filter(({ kind }) => kind === "territory" || kind === "associated"),
  },
];
