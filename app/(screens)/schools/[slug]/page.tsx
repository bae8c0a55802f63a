import type { Metadata } from "next";
import { cache } from "react";
import { LeftNotice } from "#components/programs/left-notice.tsx";
import { MatchHint } from "#components/programs/match-hint.tsx";
import { PaysNothing } from "#components/programs/pays-nothing.tsx";
import { ProgramsByLevel } from "#components/programs/programs-by-level.tsx";
import { SchoolFacts } from "#components/programs/school-facts.tsx";
import { SchoolOwnSite } from "#components/programs/school-own-site.tsx";
import { TwoColumns } from "#components/programs/two-columns.tsx";
import { Crumbs } from "#components/site/crumbs.tsx";
import { NotFoundHelp } from "#components/site/not-found-help.tsx";
import { SITE_SHARE_PICTURE } from "#components/site/public-metadata.ts";
import { DemoLabel } from "#components/ui/badge.tsx";
import { Page } from "#components/ui/page.tsx";
import { isHostOf } from "#lib/catalogue/own-site.ts";
import { listNearSchools } from "#lib/catalogue/public-near-queries.ts";
import { findPublicSchool } from "#lib/catalogue/public-queries.ts";
import { answerNotFound } from "#lib/platform/answer-status.ts";
import { now } from "#lib/platform/clock.ts";
import { paths } from "#lib/platform/paths.ts";

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const findSchool = cache(findPublicSchool);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const school = await findSchool((await params).slug);
  if (!school) return { title: "Page not found", robots: { index: false } };
  const description = school.summary ?? `Programs of ${school.name}.`;
  const url = paths.school(school.slug);
  return {
    title: school.name,
    description,
    alternates: { canonical: url },
    openGraph: {
      type: "website",
      siteName: "Fairmatch",
      title: school.name,
      description,
      url,
      images: [SITE_SHARE_PICTURE],
    },
    // A school of the demo is invented: nobody should find it in a search and believe in it.
    ...(school.isDemo ? { robots: { index: false } } : {}),
  };
}

export default async function SchoolScreen({ params, searchParams }: Props) {
  const { slug } = await params;
  const school = await findSchool(slug);
  if (!school) {
    answerNotFound();
    const near = await listNearSchools(slug);
    return (
      <NotFoundHelp suggestions={near.map(({ slug, name }) => ({ href: paths.school(slug), label: name }))} />
    );
  }
  const { left } = await searchParams;
  const sites = [school.websiteUrl, school.partnerWebsiteUrl];
  const leftFor = typeof left === "string" && isHostOf(sites, left) ? left.toLowerCase() : null;
  return (
    <Page
      width="wide"
      trail={<Crumbs trail={[{ href: paths.programs(), label: "Programs" }]} here={school.name} />}
      kicker={
        <>
          School {school.isDemo && <DemoLabel />} {school.partnerId === null && <PaysNothing />}
        </>
      }
      title={school.name}
      lead={school.summary}
    >
      {school.isDemo && leftFor && <LeftNotice host={leftFor} />}
      <TwoColumns
        aside={
          <>
            {school.partnerId === null && <SchoolOwnSite school={school} />}
            <SchoolFacts school={school} today={now().toISOString().slice(0, 10)} />
            <MatchHint>compares these programs with those of other schools.</MatchHint>
          </>
        }
      >
        <ProgramsByLevel programs={school.programs} />
      </TwoColumns>
    </Page>
  );
}
