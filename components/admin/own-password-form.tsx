"use client";

import { SubmitButton } from "#components/forms/submit-button.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import { Stack } from "#components/ui/stack.tsx";
import type { FormFailure } from "#lib/access/form-result.ts";
import { type OwnPassword as Form, ownPasswordSchema } from "#lib/accounts/account-schema.ts";
import { FormFeedback } from "./form-feedback.tsx";
import { useRecordForm } from "./use-record-form.ts";

/** Asks for one's password before something that an open screen alone must not allow. */
export function OwnPasswordForm({
  id,
  label,
  save,
}: {
  /** Stands twice on one page. */
  id: string;
  label: string;
  save: (input: unknown) => Promise<FormFailure<Form>>;
}) {
  const { field, errors, failure, feedback, state, formProps } = useRecordForm<Form>({
    schema: ownPasswordSchema,
    initial: { current: "" },
    version: 0,
    save: (values) => save({ form: values }),
  });
  return (
    <form {...formProps}>
      <Stack>
        <FormFeedback ref={feedback} errors={errors} failure={failure} />
        <TextField
          {...field("current")}
          id={`${id}-current`}
          label="Your password"
          type="password"
          autoComplete="current-password"
          width="medium"
        />
        <div>
          <SubmitButton disabled={!state.isReady || state.isSaving}>{label}</SubmitButton>
        </div>
      </Stack>
    </form>
  );
}
