"use client";

import { TextArea } from "#components/forms/text-area.tsx";
import { Button } from "#components/ui/button.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import type { FormFailure } from "#lib/access/form-result.ts";
import { type StopForm, stopSchema } from "#lib/stops/schema.ts";
import type { StopEffect as Effect } from "#lib/stops/views.ts";
import { FormFeedback } from "./form-feedback.tsx";
import { StopEffect } from "./stop-effect.tsx";
import styles from "./stop-partner.module.css";
import { useRecordForm } from "./use-record-form.ts";

interface StopPartnerProps {
  target: { id: string; version: number };
  name: string;
  effect: Effect;
  act: (input: unknown) => Promise<FormFailure<StopForm>>;
}

/** One button that stops everything about a partner, after its effect was shown. */
export function StopPartner({ target, name, effect, act }: StopPartnerProps) {
  const { field, errors, failure, feedback, state, formProps } = useRecordForm<StopForm>({
    schema: stopSchema,
    initial: { reason: "" },
    version: target.version,
    save: (form, version) => act({ id: target.id, version, form }),
  });
  return (
    <section id="stop" aria-label="Stop this partner" className={styles.panel}>
      <Disclosure summary="Stop this partner now">
        <p>This happens at once and together:</p>
        <StopEffect effect={effect} isStopped={false} />
        <form {...formProps} className={styles.fields}>
          <FormFeedback ref={feedback} errors={errors} failure={failure} />
          <TextArea
            {...field("reason")}
            label="Why"
            hint="Kept in the history, for staff alone. Leave out personal data."
            rows={2}
          />
          <div>
            <Button type="submit" variant="danger" disabled={!state.isReady || state.isSaving}>
              Stop {name} now
            </Button>
          </div>
        </form>
      </Disclosure>
    </section>
  );
}
