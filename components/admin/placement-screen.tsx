import { DemoLabel } from "#components/ui/badge.tsx";
import { Page } from "#components/ui/page.tsx";
import { Cluster } from "#components/ui/stack.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { FormFailure } from "#lib/access/form-result.ts";
import type { HistoryEntry } from "#lib/access/history.ts";
import { placementFormOf } from "#lib/agreements/placement-record.ts";
import type { PlacementForm as Form } from "#lib/agreements/placement-schema.ts";
import type { PlacementPage } from "#lib/agreements/placement-views.ts";
import { factWords } from "#lib/catalogue/field-words.ts";
import { paths } from "#lib/platform/paths.ts";
import { DoneNotice } from "./done-notice.tsx";
import { HistoryList } from "./history-list.tsx";
import { PlacementForm } from "./placement-form.tsx";
import { PlacementPhaseBadge } from "./placement-phase-badge.tsx";
import { PlacementPreview } from "./placement-preview.tsx";
import { RecordAction } from "./record-action.tsx";

interface PlacementScreenProps {
  placement: PlacementPage;
  guides: { slug: string; title: string }[];
  history: HistoryEntry[];
  may: { write: boolean; end: boolean };
  done: unknown;
  change: (input: unknown) => Promise<FormFailure<Form>>;
  end: (input: unknown) => Promise<FormFailure<unknown>>;
}

/** One placement: how it stands, what can be changed, and what was done to it. */
export function PlacementScreen({
  placement,
  guides,
  history,
  may,
  done,
  change,
  end,
}: PlacementScreenProps) {
  const target = { id: placement.id, version: placement.version };
  const { data, program, phase } = placement;
  const guide = guides.find(({ slug }) => slug === data.guideSlug);
  const isUnseen = phase === "running" && !program.isPublic;
  return (
    <Page title={program.name} kicker={`Placement on ${guide?.title ?? data.guideSlug}`} width="wide">
      <Cluster>
        <PlacementPhaseBadge phase={phase} unseen={isUnseen ? "unpublished" : null} />
        {placement.isDemo && <DemoLabel />}
        {guide && <a href={paths.guide(guide.slug)}>See the guide as readers do</a>}
        <a href={`${paths.admin.placements()}?guide=${data.guideSlug}`}>All placements on this guide</a>
      </Cluster>
      <DoneNotice done={done} />
      {may.write ? (
        <PlacementForm
          key={placement.version}
          target={target}
          program={program}
          guides={guides}
          initial={placementFormOf(data)}
          save={change}
        />
      ) : (
        <>
          <SummaryList
            items={factWords({ school: program.schoolName, partner: program.partnerName, ...data }).map(
              ({ label, words }) => ({ term: label, value: words }),
            )}
          />
          <PlacementPreview program={program} targetUrl={data.targetUrl ?? ""} />
        </>
      )}
      {may.end && phase !== "ended" && (
        <RecordAction
          target={target}
          act={end}
          label="End this placement today"
          confirm="Readers no longer see it within a minute, and its links lead to the program's page here. Its clicks and history stay. You can let it run again."
          variant="danger"
        />
      )}
      <HistoryList entries={history} />
    </Page>
  );
}
