import { SelectField } from "#components/forms/select-field.tsx";
import { SubmitButton } from "#components/forms/submit-button.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Stack } from "#components/ui/stack.tsx";
import {
  EDITED_FIELDS,
  type EditedFieldView,
  editedField,
  MOST_EDITED,
  type ProgramChoice,
} from "#lib/catalogue/program-edit-schema.ts";
import type { ProgramFilter } from "#lib/catalogue/program-filter.ts";
import { paths } from "#lib/platform/paths.ts";
import { shownFields } from "./list-address.ts";
import { NewValue } from "./new-value.tsx";

interface ProgramEditProps {
  choice: ProgramChoice;
  filter: ProgramFilter;
  /** How many programs are meant; one more than may be, when there are too many. */
  count: number;
  /** Null while none is chosen. */
  field: EditedFieldView | null;
}

/** First which field, then what it is to be: two plain forms, which need no script. */
export function ProgramEdit({ choice, filter, count, field }: ProgramEditProps) {
  if (count === 0 || count > MOST_EDITED) return <NotThese count={count} />;
  const meant = <Meant choice={choice} filter={filter} />;
  return (
    <Stack gap={8}>
      <p>{count === 1 ? "1 program is meant." : `${count.toLocaleString("en-US")} programs are meant.`}</p>
      <form action={paths.admin.editPrograms()}>
        <Stack>
          {meant}
          <SelectField
            name="field"
            label="What to change"
            options={EDITED_FIELDS.map((one) => ({ value: one, label: editedField(one).label }))}
            defaultValue={field?.field}
          />
          <SubmitButton variant={field ? "secondary" : "primary"}>Choose this field</SubmitButton>
        </Stack>
      </form>
      {field && (
        <form method="post" action={paths.admin.prepareProgramEdit()}>
          <Stack>
            {meant}
            <input type="hidden" name="field" value={field.field} />
            <NewValue field={field} />
            <SubmitButton>Show what it would change</SubmitButton>
          </Stack>
        </form>
      )}
    </Stack>
  );
}

/** Which programs are meant, sent along from form to form. */
function Meant({ choice, filter }: Pick<ProgramEditProps, "choice" | "filter">) {
  return (
    <>
      <input type="hidden" name="which" value={choice.which} />
      {choice.which === "all"
        ? shownFields(filter).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))
        : choice.id.map((id) => <input key={id} type="hidden" name="id" value={id} />)}
    </>
  );
}

function NotThese({ count }: { count: number }) {
  const most = MOST_EDITED.toLocaleString("en-US");
  return (
    <EmptyState
      title={count === 0 ? "No program is chosen" : `These are more than ${most} programs`}
      action={<ButtonLink href={paths.admin.programs()}>Back to the programs</ButtonLink>}
    >
      <p>
        {count === 0
          ? "Tick the programs in the list, or narrow the list with its filters and change all that match."
          : "Narrow the list with its filters first, or change them with a spreadsheet."}
      </p>
    </EmptyState>
  );
}
