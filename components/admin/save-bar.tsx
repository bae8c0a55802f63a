import { SubmitButton } from "#components/forms/submit-button.tsx";
import { Button } from "#components/ui/button.tsx";
import { FormBar } from "./form-section.tsx";
import type { RecordFormState } from "./use-record-form.ts";

/** The end of a record's form: its one main button, and the way back to what is saved. */
export function SaveBar({ label, state }: { label: string; state: RecordFormState }) {
  const { isReady, isSaving, isUnsaved, undo } = state;
  return (
    <FormBar>
      <SubmitButton disabled={!isReady || isSaving}>{label}</SubmitButton>
      {isUnsaved && !isSaving && (
        <Button variant="quiet" onClick={undo}>
          Undo my changes
        </Button>
      )}
      <span role="status">{isSaving ? "Saving" : isUnsaved ? "Not saved yet" : ""}</span>
    </FormBar>
  );
}
