"use client";

import { SelectField } from "#components/forms/select-field.tsx";
import { SubmitButton } from "#components/forms/submit-button.tsx";
import type { Role } from "#lib/access/actor.ts";
import type { FormFailure } from "#lib/access/form-result.ts";
import { ROLE_ABOUT, ROLE_WORDS } from "#lib/access/role-words.ts";
import { type RoleForm as Form, roleFormSchema } from "#lib/accounts/staff-schema.ts";
import { FormFeedback } from "./form-feedback.tsx";
import { FormSection } from "./form-section.tsx";
import { useRecordForm } from "./use-record-form.ts";

interface RoleFormProps {
  id: string;
  from: Role;
  roles: readonly Role[];
  save: (input: unknown) => Promise<FormFailure<Form>>;
}

export function RoleForm({ id, from, roles, save }: RoleFormProps) {
  const { form, field, errors, failure, feedback, state, formProps } = useRecordForm<Form>({
    schema: roleFormSchema,
    initial: { role: from },
    version: 0,
    save: (values) => save({ id, from, form: values }),
  });
  return (
    <form {...formProps}>
      <FormFeedback ref={feedback} errors={errors} failure={failure} />
      <FormSection title="What they may do" about="A new role signs them out, so that it counts at once.">
        <SelectField
          {...field("role")}
          label="Role"
          hint={ROLE_ABOUT[form.watch("role")]}
          options={roles.map((role) => ({ value: role, label: ROLE_WORDS[role] }))}
        />
        <div>
          <SubmitButton disabled={!state.isReady || state.isSaving}>Change role</SubmitButton>{" "}
          <span role="status">{state.isSaving ? "Saving" : ""}</span>
        </div>
      </FormSection>
    </form>
  );
}
