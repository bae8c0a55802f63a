import type { ReactNode } from "react";
import type { Attributes, ComponentName } from "#lib/guides/components.ts";
import { figureSources } from "#lib/guides/figure-use.ts";
import type { GuideSummary, GuideText } from "#lib/guides/schema.ts";
import { MapShapes } from "../maps/us-map/map-shapes.tsx";
import { Bodies, Body } from "./bodies.tsx";
import { Callout } from "./callout.tsx";
import { Cite } from "./cite.tsx";
import { Duties, Duty } from "./duties.tsx";
import { Faq, Question } from "./faq.tsx";
import { Figure, TopStates } from "./figure.tsx";
import { MatchStart } from "./match-start.tsx";
import { OutlookTable } from "./outlook-table.tsx";
import { type PartnerBlock, PartnerPrograms } from "./partner-programs.tsx";
import { ProsePart } from "./prose.tsx";
import { OlderSettings, SettingWages } from "./setting-wages.tsx";
import { SourceNote } from "./source-note.tsx";
import { StateMap } from "./state-map.tsx";
import { TextTable } from "./text-table.tsx";
import { WageTable } from "./wage-table.tsx";

interface GuideContentProps {
  guide: GuideSummary & { Content: GuideText };
  disclosure: string;
  block: PartnerBlock;
}

/** A guide's text with the components that it may use, bound to this guide. */
export function GuideContent({ guide, disclosure, block }: GuideContentProps) {
  const { Content, slug, subject, sources, occupations } = guide;
  const numberOf = (id: string) => sources.findIndex((source) => source.id === id) + 1;
  const sourceOf = (component: ComponentName, of?: string) => (
    <SourceNote
      ids={figureSources(component, of ? { of } : {}, occupations).map(({ id }) => id)}
      sources={sources}
    />
  );
  const codesOf = (of?: string) => of?.split(" ") ?? occupations;
  let starts = 0;
  let settings = 0;
  let maps = 0;
  const components = {
    Figure,
    TopStates,
    Callout,
    Faq,
    Question,
    Bodies,
    Body,
    Duty,
    WageTable: ({ of }: Attributes<"WageTable">) => (
      <WageTable codes={codesOf(of)} source={sourceOf("WageTable", of)} />
    ),
    Outlook: ({ of }: Attributes<"Outlook">) => (
      <OutlookTable codes={codesOf(of)} source={sourceOf("Outlook", of)} />
    ),
    SettingWages: ({ of }: Attributes<"SettingWages">) => {
      settings += 1;
      return (
        <>
          <SettingWages code={of} source={sourceOf("SettingWages", of)} />
          {/* Once a guide: occupations that were one before share these figures. */}
          {settings === 1 && <OlderSettings code={of} sources={sources} />}
        </>
      );
    },
    StateMap: ({ of }: Attributes<"StateMap">) => {
      maps += 1;
      return (
        <>
          {maps === 1 && <MapShapes />}
          <StateMap of={of} subject={subject} guide={slug} source={sourceOf("StateMap", of)} />
        </>
      );
    },
    Duties: ({ children }: { children: ReactNode }) => (
      <Duties sourceOfWages={sourceOf("WageTable")}>{children}</Duties>
    ),
    Cite: ({ source }: Attributes<"Cite">) => <Cite id={source} number={numberOf(source)} />,
    MatchMe: ({ title = "Which programs fit you?", level }: Attributes<"MatchMe">) => {
      starts += 1;
      return (
        <MatchStart
          place={`middle-${starts}`}
          title={title}
          subject={subject}
          level={level}
          guide={slug}
          disclosure={disclosure}
        />
      );
    },
    PartnerPrograms: () => <PartnerPrograms block={block} subject={subject} guide={slug} />,
  } satisfies Record<ComponentName, unknown>;
  return <Content components={{ ...components, table: TextTable, section: ProsePart }} />;
}
