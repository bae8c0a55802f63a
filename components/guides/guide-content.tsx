import type { GuideComponentName } from "#lib/guides/component-names.ts";
import type { GuideText } from "#lib/guides/schema.ts";
import { Body, BodyList } from "./body-list.tsx";
import { OutlookTable, SettingTable, StateTable, WageTable } from "./figure-tables.tsx";
import { Employment, EntryEducation, Outlook, TopStates, Wage } from "./figure-words.tsx";
import { MatchStart } from "./match-start.tsx";
import { type SponsoredProgram, SponsoredPrograms } from "./sponsored-programs.tsx";
import { TextTable } from "./text-table.tsx";

interface GuideContentProps {
  Content: GuideText;
  slug: string;
  subject: string;
  disclosure: string;
  programs: readonly SponsoredProgram[];
}

/** A guide's text with the components that it may use, some of them bound to this guide. */
export function GuideContent({ Content, slug, subject, disclosure, programs }: GuideContentProps) {
  const components = {
    Wage,
    Employment,
    Outlook,
    EntryEducation,
    TopStates,
    WageTable,
    OutlookTable,
    SettingTable,
    StateTable,
    BodyList,
    Body,
    MatchStart: () => (
      <MatchStart
        place="middle"
        title="Which programs fit you?"
        subject={subject}
        guide={slug}
        disclosure={disclosure}
      />
    ),
    SponsoredPrograms: () => <SponsoredPrograms programs={programs} />,
  } satisfies Record<GuideComponentName, unknown>;
  return <Content components={{ ...components, table: TextTable }} />;
}
