import type { Metadata } from "next";
import { cache } from "react";
import { AskSchool } from "#components/programs/ask-school.tsx";
import { ProgramDetails } from "#components/programs/program-details.tsx";
import { TwoColumns } from "#components/programs/two-columns.tsx";
import { NotFoundHelp } from "#components/site/not-found-help.tsx";
import { DemoLabel } from "#components/ui/badge.tsx";
import { Page } from "#components/ui/page.tsx";
import { listAvailability } from "#lib/agreements/availability.ts";
import { findPublicProgram } from "#lib/catalogue/public-queries.ts";
import { LEVEL_WORDS } from "#lib/catalogue/words.ts";
import { getDocumentText } from "#lib/guides/document-texts.ts";
import { answerNotFound } from "#lib/platform/answer-status.ts";
import { now } from "#lib/platform/clock.ts";
import { paths } from "#lib/platform/paths.ts";

interface Props {
  params: Promise<{ slug: string }>;
}

const findProgram = cache(findPublicProgram);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const program = await findProgram((await params).slug);
  if (!program) return { title: "Page not found" };
  return {
    title: `${program.name}, ${program.school.name}`,
    description: program.summary ?? `${LEVEL_WORDS[program.level]} at ${program.school.name}.`,
    alternates: { canonical: paths.program(program.slug) },
  };
}

export default async function ProgramScreen({ params }: Props) {
  const program = await findProgram((await params).slug);
  if (!program) {
    answerNotFound();
    return <NotFoundHelp />;
  }
  const { school } = program;
  const [availability, { body: disclosure }] = await Promise.all([
    listAvailability([school.id], now()),
    getDocumentText("advertiser_strip"),
  ]);
  const ofSchool = availability.get(school.id);
  return (
    <Page
      width="wide"
      kicker={
        <>
          <a href={paths.school(school.slug)}>{school.name}</a> · {LEVEL_WORDS[program.level]}{" "}
          {program.isDemo && <DemoLabel />}
        </>
      }
      title={program.name}
      lead={program.summary}
    >
      <TwoColumns
        aside={
          <>
            {ofSchool && (
              <AskSchool
                programId={program.id}
                school={school}
                availability={ofSchool}
                disclosure={disclosure}
              />
            )}
            <p>
              Not sure that it fits? <a href={paths.match()}>Match me</a> compares it with others, with
              reasons.
            </p>
          </>
        }
      >
        <ProgramDetails program={program} today={now().toISOString().slice(0, 10)} />
      </TwoColumns>
    </Page>
  );
}
