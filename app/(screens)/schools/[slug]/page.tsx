import type { Metadata } from "next";
import { cache } from "react";
import { ProgramList } from "#components/programs/program-list.tsx";
import { TwoColumns } from "#components/programs/two-columns.tsx";
import { NotFoundHelp } from "#components/site/not-found-help.tsx";
import { DemoLabel } from "#components/ui/badge.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Page } from "#components/ui/page.tsx";
import { Stack } from "#components/ui/stack.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { findPublicSchool } from "#lib/catalogue/public-queries.ts";
import { answerNotFound } from "#lib/platform/answer-status.ts";
import { paths } from "#lib/platform/paths.ts";

interface Props {
  params: Promise<{ slug: string }>;
}

const findSchool = cache(findPublicSchool);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const school = await findSchool((await params).slug);
  if (!school) return { title: "Page not found" };
  return {
    title: school.name,
    description: school.summary ?? `Programs of ${school.name}.`,
    alternates: { canonical: paths.school(school.slug) },
  };
}

export default async function SchoolScreen({ params }: Props) {
  const school = await findSchool((await params).slug);
  if (!school) {
    answerNotFound();
    return <NotFoundHelp />;
  }
  return (
    <Page
      width="wide"
      kicker={<>School {school.isDemo && <DemoLabel />}</>}
      title={school.name}
      lead={school.summary}
    >
      <TwoColumns
        aside={
          <>
            <SummaryList
              items={[
                { term: "Accreditation", value: school.accreditor ?? "Not known. Ask the school." },
                {
                  term: school.campuses.length === 1 ? "Campus" : "Campuses",
                  value:
                    school.campuses.map(({ city, state }) => `${city}, ${state}`).join("; ") ||
                    "None that we know of",
                },
                ...(school.websiteUrl
                  ? [
                      {
                        term: "Own site",
                        value: (
                          <a href={school.websiteUrl} rel="noreferrer">
                            {URL.parse(school.websiteUrl)?.hostname ?? school.websiteUrl}
                          </a>
                        ),
                      },
                    ]
                  : []),
              ]}
            />
            <p>
              <a href={paths.match()}>Match me</a> compares these programs with those of other schools.
            </p>
          </>
        }
      >
        <Stack as="section" gap={3}>
          <h2>Programs</h2>
          {school.programs.length > 0 ? (
            <ProgramList programs={school.programs} />
          ) : (
            <EmptyState title="No programs here at the moment">
              <p>The school has none on this site today. Its own site may list more.</p>
            </EmptyState>
          )}
        </Stack>
      </TwoColumns>
    </Page>
  );
}
