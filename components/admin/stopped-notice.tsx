import { Notice } from "#components/ui/notice.tsx";
import type { FormFailure } from "#lib/access/form-result.ts";
import type { PartnerPage } from "#lib/catalogue/partner-views.ts";
import type { StopEffect as Effect } from "#lib/stops/views.ts";
import { Moment } from "./moment.tsx";
import { RecordAction } from "./record-action.tsx";
import { StopEffect } from "./stop-effect.tsx";

interface StoppedNoticeProps {
  stopped: NonNullable<PartnerPage["stopped"]>;
  target: { id: string; version: number };
  /** Null for those who may neither stop nor start. */
  effect: Effect | null;
  start: (input: unknown) => Promise<FormFailure<unknown>>;
}

/** That a partner is stopped, why, how that stands, and the way back. */
export function StoppedNotice({ stopped, target, effect, start }: StoppedNoticeProps) {
  return (
    <Notice id="stop" tone="danger" title="This partner is stopped">
      <p>
        Since <Moment at={stopped.at} />. {stopped.reason}
      </p>
      {effect && (
        <>
          <StopEffect effect={effect} isStopped />
          <RecordAction
            target={target}
            act={start}
            label="Start this partner again"
            confirm={`Its status is again what it was before, its published programs return to the match, and the requests held back (${effect.waiting}) are sent where consent still holds. Placements stay ended.`}
          />
        </>
      )}
    </Notice>
  );
}
