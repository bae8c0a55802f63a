import { Stack } from "#components/ui/stack.tsx";
import { paths } from "#lib/platform/paths.ts";
import type { DeliveryState } from "#lib/platform/prisma/enums.ts";
import { NothingToDo } from "./nothing-to-do.tsx";
import { ReceiptQuestion } from "./receipt-question.tsx";

/** A school with something left to withdraw. */
export interface WithdrawSchool {
  inquiryId: string;
  name: string;
  state: DeliveryState;
}

interface WithdrawQuestionProps {
  token: string;
  schools: WithdrawSchool[];
  /** The one school that is meant; undefined for all. */
  only: string | undefined;
}

const BEFORE: readonly DeliveryState[] = ["pending", "held"];

/** Asks before consent is withdrawn, from one school or from all. */
export function WithdrawQuestion({ token, schools, only }: WithdrawQuestionProps) {
  const [first] = schools;
  const backHref = paths.receipt(token);
  if (!first)
    return (
      <NothingToDo
        title="Nothing is left to withdraw"
        words="You agreed to nothing here, or withdrew it before. The receipt shows how each school stands."
        backHref={backHref}
      />
    );
  const all = schools.length === 2 ? "both schools" : `all ${schools.length} schools`;
  const whom = schools.length === 1 ? first.name : all;
  return (
    <ReceiptQuestion
      title={`Withdraw from ${whom}?`}
      action={paths.receiptWithdrawConfirm(token)}
      button={`Withdraw from ${whom}`}
      fields={only ? { school: only } : {}}
      back={{ href: backHref, words: "Keep everything as it is" }}
    >
      <Stack gap={4} as="ul">
        {schools.map(({ inquiryId, name, state }) => (
          <li key={inquiryId}>{whatHappens(name, state)}</li>
        ))}
      </Stack>
      <p>
        If you asked {schools.length === 1 ? "it" : "them"} about the same program in another request, before
        this one or after it, that request ends too.
      </p>
      <p>
        You cannot take this back. If you change your mind, send a new request. It costs nothing, and has no
        effect on whether a school takes you or on financial aid.
      </p>
    </ReceiptQuestion>
  );
}

function whatHappens(name: string, state: DeliveryState): string {
  return BEFORE.includes(state)
    ? `${name} does not have your request. It never gets it.`
    : `${name} has your request, or may have it. We tell it at once that you no longer agree to be contacted, and keep telling it until it confirms. Your receipt shows when it does.`;
}
