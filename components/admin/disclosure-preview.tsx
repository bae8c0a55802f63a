import { DisclosureText } from "#components/guides/disclosure-text.tsx";
import { GuidePage } from "#components/guides/guide-page.tsx";
import { KeyFacts } from "#components/guides/key-facts.tsx";
import { MatchStart } from "#components/guides/match-start.tsx";
import { RulesPage } from "#components/guides/rules-page.tsx";
import { ResultsDisclosure } from "#components/match/results/results-disclosure.tsx";
import { PrivacyFacts } from "#components/privacy/privacy-facts.tsx";
import { ConsentPanel } from "#components/request/consent-panel.tsx";
import { NotYet } from "#components/request/not-yet.tsx";
import type { RequestSchool } from "#components/request/request-view.ts";
import { Page } from "#components/ui/page.tsx";
import type { KeyFact } from "#lib/guides/key-facts.ts";
import type { GuideHeading, GuideSummary } from "#lib/guides/schema.ts";
import type { PrivacyFacts as PrivacyFactsView } from "#lib/privacy/privacy-views.ts";

/** A text with its fields filled in, and what stands around it where readers meet it. */
export type Previewed = { text: string } & (
  | { place: "guide"; guide: GuideSummary & { sections: readonly GuideHeading[] }; facts: readonly KeyFact[] }
  | { place: "page"; title: string }
  | { place: "privacy"; facts: PrivacyFactsView }
  | { place: "results" }
  | { place: "request"; school: RequestSchool; publisher: string }
  | { place: "not_yet"; minimumAge: number }
);

/** The same parts that readers get, with the text in its place. */
export function DisclosurePreview(shown: Previewed) {
  switch (shown.place) {
    case "guide":
      return (
        <GuidePage
          guide={shown.guide}
          disclosure={shown.text}
          facts={<KeyFacts facts={shown.facts} />}
          end={
            <MatchStart
              place="end"
              title="See which programs fit you"
              subject={shown.guide.subject}
              guide={shown.guide.slug}
              disclosure={shown.text}
            />
          }
        >
          <p>Here stands the text of the guide.</p>
        </GuidePage>
      );
    case "page":
      return (
        <RulesPage title={shown.title}>
          <DisclosureText body={shown.text} />
        </RulesPage>
      );
    case "privacy":
      return (
        <RulesPage title="Privacy notice">
          <DisclosureText body={shown.text} />
          <PrivacyFacts facts={shown.facts} />
        </RulesPage>
      );
    case "results":
      return (
        <Page width="wide" title="Your matches">
          <ResultsDisclosure text={shown.text} />
          <p>Here stands the list of matches.</p>
        </Page>
      );
    case "request":
      return (
        <Page width="form" title={`Ask ${shown.school.schoolName} for information`}>
          <form>
            <ConsentPanel
              school={shown.school}
              publisher={shown.publisher}
              ticked={[]}
              error={() => undefined}
              bind={() => ({})}
            />
          </form>
        </Page>
      );
    case "not_yet":
      return <NotYet minimumAge={shown.minimumAge} notice={shown.text} />;
  }
}
