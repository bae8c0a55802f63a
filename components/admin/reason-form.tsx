import type { ReactNode } from "react";
import { SelectField } from "#components/forms/select-field.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import { Stack } from "#components/ui/stack.tsx";
import { MOST_REASON_LETTERS, OTHER_REASON } from "#lib/access/reason.ts";

interface ReasonFormProps {
  action: string;
  /** The label of the choice, as "Why you need them". */
  question: string;
  reasons: readonly string[];
  /** Of the words that go with it. */
  hint: string;
  /** It was sent without a reason. */
  needsReason: boolean;
  /** Ends the fields' ids, where such a form stands twice on one page. */
  idEnd?: string;
  /** The button. */
  children: ReactNode;
}

/** A post that says why; `readReason` reads it. */
export function ReasonForm({
  action,
  question,
  reasons,
  hint,
  needsReason,
  idEnd = "",
  children,
}: ReasonFormProps) {
  return (
    <form method="post" action={action}>
      <Stack gap={3}>
        <SelectField
          name="reason"
          id={`reason${idEnd}`}
          label={question}
          emptyLabel="Choose a reason"
          options={[...reasons, OTHER_REASON].map((reason) => ({ value: reason, label: reason }))}
          required
          error={
            needsReason
              ? "Choose a reason; for another one, say which, without anybody’s address or number."
              : undefined
          }
          width="full"
        />
        <TextField
          name="words"
          id={`words${idEnd}`}
          label="In a few words"
          hint={hint}
          maxLength={MOST_REASON_LETTERS}
          autoComplete="off"
        />
        <div>{children}</div>
      </Stack>
    </form>
  );
}

/** Why somebody takes a file away, as a field of its form. */
export function ExportReason({ hint, needsReason }: { hint: string; needsReason: boolean }) {
  return (
    <TextField
      name="reason"
      label="Why you export it"
      hint={hint}
      required
      minLength={5}
      maxLength={MOST_REASON_LETTERS}
      autoComplete="off"
      error={
        needsReason ? "Say in a few words why you export it, without anybody’s address or number." : undefined
      }
    />
  );
}
