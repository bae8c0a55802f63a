"use client";

import { SelectField } from "#components/forms/select-field.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import type { Role } from "#lib/access/actor.ts";
import type { FormFailure } from "#lib/access/form-result.ts";
import { ROLE_ABOUT, ROLE_WORDS } from "#lib/access/role-words.ts";
import { type InvitationForm as Form, invitationSchema } from "#lib/accounts/staff-schema.ts";
import { FormFeedback } from "./form-feedback.tsx";
import { FormSection } from "./form-section.tsx";
import { SaveBar } from "./save-bar.tsx";
import { useRecordForm } from "./use-record-form.ts";

/** Whom to invite, and as what. */
export function InvitationForm({
  roles,
  save,
}: {
  roles: readonly Role[];
  save: (input: unknown) => Promise<FormFailure<Form>>;
}) {
  const { form, field, errors, failure, feedback, state, formProps } = useRecordForm<Form>({
    schema: invitationSchema,
    initial: { email: "", name: "", role: "" as Role },
    version: 0,
    save: (values) => save({ form: values }),
  });
  const chosen = form.watch("role");
  return (
    <form {...formProps}>
      <FormFeedback ref={feedback} errors={errors} failure={failure} />
      <FormSection title="Person">
        <TextField {...field("name")} label="Name" hint="As colleagues see it." autoComplete="off" />
        <TextField
          {...field("email")}
          label="E-mail address"
          hint="The invitation works for this address only."
          type="email"
          autoComplete="off"
        />
      </FormSection>
      <FormSection title="What they may do" about="Can be changed later.">
        <SelectField
          {...field("role")}
          label="Role"
          emptyLabel="Choose a role"
          hint={chosen ? ROLE_ABOUT[chosen] : "Each role sees and changes what its work needs."}
          options={roles.map((role) => ({ value: role, label: ROLE_WORDS[role] }))}
        />
      </FormSection>
      <SaveBar label="Send invitation" state={state} />
    </form>
  );
}
