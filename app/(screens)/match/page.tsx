import type { Metadata } from "next";
import { MatchStart } from "#components/match/match-start.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Page } from "#components/ui/page.tsx";
import { walkMatch } from "#lib/match/flow.ts";
import { presetAnswers } from "#lib/match/presets.ts";
import { paths } from "#lib/platform/paths.ts";
import { findVisit } from "#lib/visits/current-visit.ts";
import { readPreset } from "#lib/visits/preset.ts";
import type { SearchParams } from "./search-params.ts";

export const metadata: Metadata = {
  title: "Match me",
  description: "Answer a few questions and see programs in the order in which they fit, with the reasons.",
  alternates: { canonical: paths.match() },
};

export default async function MatchPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const preset = readPreset(params);
  const visit = await findVisit();
  const walk = visit && Object.keys(visit.answers).length > 0 ? walkMatch(visit.answers) : null;
  return (
    <Page
      width="form"
      title="Find programs that fit you"
      lead="Tell us what you want to study and how you live. You see programs in the order in which they fit, with the reasons for each."
    >
      {params.cleared === "yes" && !visit && (
        <Notice tone="success" role="status" title="Your answers are cleared">
          <p>Nothing that you answered is kept on this device or by us.</p>
        </Notice>
      )}
      <MatchStart
        preset={preset}
        chosen={walkMatch(presetAnswers(preset))}
        walk={walk}
        answeredAt={visit?.updatedAt ?? null}
      />
    </Page>
  );
}
