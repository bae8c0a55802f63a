/** The components that a guide's text may use; `components/guides/guide-content.tsx` brings each of them. */
export const COMPONENT_NAMES = [
  "Wage",
  "Employment",
  "Outlook",
  "EntryEducation",
  "TopStates",
  "WageTable",
  "OutlookTable",
  "SettingTable",
  "StateTable",
  "BodyList",
  "Body",
  "MatchStart",
  "SponsoredPrograms",
] as const;

export type GuideComponentName = (typeof COMPONENT_NAMES)[number];

export const GUIDE_COMPONENTS: ReadonlySet<string> = new Set(COMPONENT_NAMES);
