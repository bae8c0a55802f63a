import type { Metadata } from "next";
import { cache } from "react";
import { StructuredData } from "#components/guides/structured-data.tsx";
import { AskSchool } from "#components/programs/ask-school.tsx";
import { keyFigures } from "#components/programs/key-figures.ts";
import { KeyFiguresList } from "#components/programs/key-figures-list.tsx";
import { MatchHint } from "#components/programs/match-hint.tsx";
import { PaysNothing } from "#components/programs/pays-nothing.tsx";
import { ProgramDetails } from "#components/programs/program-details.tsx";
import { SchoolOwnSite } from "#components/programs/school-own-site.tsx";
import { SimilarPrograms } from "#components/programs/similar-programs.tsx";
import { TwoColumns } from "#components/programs/two-columns.tsx";
import { Crumbs } from "#components/site/crumbs.tsx";
import { NotFoundHelp } from "#components/site/not-found-help.tsx";
import { SITE_SHARE_PICTURE } from "#components/site/public-metadata.ts";
import { DemoLabel } from "#components/ui/badge.tsx";
import { Page } from "#components/ui/page.tsx";
import { listAvailability } from "#lib/agreements/availability.ts";
import { listNearPrograms } from "#lib/catalogue/public-near-queries.ts";
import { findPublicProgram } from "#lib/catalogue/public-queries.ts";
import { programStructuredData } from "#lib/catalogue/public-structured-data.ts";
import { listSimilarPrograms } from "#lib/catalogue/similar-programs.ts";
import { LEVEL_WORDS } from "#lib/catalogue/words.ts";
import { getPoolText } from "#lib/guides/document-texts.ts";
import { answerNotFound } from "#lib/platform/answer-status.ts";
import { now } from "#lib/platform/clock.ts";
import { env } from "#lib/platform/env.ts";
import { paths } from "#lib/platform/paths.ts";

interface Props {
  params: Promise<{ slug: string }>;
}

const findProgram = cache(findPublicProgram);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const program = await findProgram((await params).slug);
  if (!program) return { title: "Page not found", robots: { index: false } };
  const title = `${program.name}, ${program.school.name}`;
  const description = program.summary ?? `${LEVEL_WORDS[program.level]} at ${program.school.name}.`;
  const url = paths.program(program.slug);
  return {
    title,
    description,
    alternates: { canonical: url },
    openGraph: {
      type: "website",
      siteName: "Fairmatch",
      title,
      description,
      url,
      images: [SITE_SHARE_PICTURE],
    },
    // A school of the demo is invented: nobody should find it in a search and believe in it. A page with a few
    // official facts helps nobody who searches either; the school's own does.
    ...(program.isDemo || program.school.partnerId === null ? { robots: { index: false } } : {}),
  };
}

export default async function ProgramScreen({ params }: Props) {
  const { slug } = await params;
  const program = await findProgram(slug);
  if (!program) {
    answerNotFound();
    const near = await listNearPrograms(slug);
    return (
      <NotFoundHelp
        suggestions={near.map(({ slug, name, schoolName }) => ({
          href: paths.program(slug),
          label: `${name}, ${schoolName}`,
        }))}
      />
    );
  }
  const { school } = program;
  const [availability, { body: disclosure }, similar] = await Promise.all([
    listAvailability([school.id], now()),
    getPoolText("advertiser_strip"),
    listSimilarPrograms(program),
  ]);
  const ofSchool = availability.get(school.id);
  const today = now().toISOString().slice(0, 10);
  return (
    <>
      {/* Search engines take structured data for facts, and those of the demo are invented. */}
      {!program.isDemo && (
        <StructuredData data={programStructuredData(program, { origin: env().APP_ORIGIN, today })} />
      )}
      <Page
        width="wide"
        trail={
          <Crumbs
            trail={[
              { href: paths.programs(), label: "Programs" },
              { href: paths.school(school.slug), label: school.name },
            ]}
            here={program.name}
          />
        }
        kicker={
          <>
            {LEVEL_WORDS[program.level]} at <a href={paths.school(school.slug)}>{school.name}</a>{" "}
            {program.isDemo && <DemoLabel />} {school.partnerId === null && <PaysNothing />}
          </>
        }
        title={program.name}
      >
        <KeyFiguresList figures={keyFigures(program, today)} />
        <TwoColumns
          aside={
            <>
              {school.partnerId === null && <SchoolOwnSite school={school} />}
              {school.partnerId !== null && ofSchool && (
                <AskSchool
                  programId={program.id}
                  school={school}
                  availability={ofSchool}
                  disclosure={disclosure}
                />
              )}
              <MatchHint before="Not sure that it fits?">compares it with others, with reasons.</MatchHint>
            </>
          }
        >
          <ProgramDetails program={program} today={today} />
          <SimilarPrograms programs={similar} />
        </TwoColumns>
      </Page>
    </>
  );
}
