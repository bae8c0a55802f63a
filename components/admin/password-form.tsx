"use client";

import { NewPasswordField } from "#components/forms/new-password-field.tsx";
import { SubmitButton } from "#components/forms/submit-button.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import type { FormFailure } from "#lib/access/form-result.ts";
import { type PasswordChange as Form, passwordChangeSchema } from "#lib/accounts/account-schema.ts";
import { PASSWORD_HINT } from "#lib/accounts/password-words.ts";
import { FormFeedback } from "./form-feedback.tsx";
import { FormSection } from "./form-section.tsx";
import { useRecordForm } from "./use-record-form.ts";

export function PasswordForm({
  email,
  save,
}: {
  email: string;
  save: (input: unknown) => Promise<FormFailure<Form>>;
}) {
  const { field, errors, failure, feedback, state, formProps } = useRecordForm<Form>({
    schema: passwordChangeSchema,
    initial: { current: "", password: "" },
    version: 0,
    save: (values) => save({ form: values }),
  });
  return (
    <form {...formProps}>
      <FormFeedback ref={feedback} errors={errors} failure={failure} />
      <FormSection
        title="Change your password"
        about="All other sessions end, and a mail says that it happened."
      >
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <TextField
          {...field("current")}
          label="Present password"
          type="password"
          autoComplete="current-password"
        />
        <NewPasswordField {...field("password")} label="New password" hint={PASSWORD_HINT} />
        <div>
          <SubmitButton disabled={!state.isReady || state.isSaving}>Change password</SubmitButton>{" "}
          <span role="status">{state.isSaving ? "Saving" : ""}</span>
        </div>
      </FormSection>
    </form>
  );
}
