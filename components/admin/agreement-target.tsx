import { Button } from "#components/ui/button.tsx";
import { Disclosure as Fold } from "#components/ui/disclosure.tsx";
import { Stack } from "#components/ui/stack.tsx";
import type { FormFailure } from "#lib/access/form-result.ts";
import type { AgreementTargetView } from "#lib/agreements/agreement-views.ts";
import { SECRET_REASONS } from "#lib/agreements/agreement-words.ts";
import { paths } from "#lib/platform/paths.ts";
import { Moment } from "./moment.tsx";
import { ReasonForm } from "./reason-form.tsx";
import { RecordAction } from "./record-action.tsx";

interface AgreementTargetProps {
  agreementId: string;
  target: AgreementTargetView;
  may: { test: boolean; revealSecret: boolean };
  test: (input: unknown) => Promise<FormFailure<unknown>>;
  /** Its secret was asked for without a reason. */
  needsReason: boolean;
}

/** Where requests go: a test of it, and for a webhook the secret that the school needs. */
export function AgreementTarget({ agreementId, target, may, test, needsReason }: AgreementTargetProps) {
  return (
    <Stack gap={3}>
      <h3 id={`target-${target.id}`}>{target.words}</h3>
      <p>
        {target.testedAt ? (
          <>
            Tested <Moment at={target.testedAt} />: {target.testResult}.
          </>
        ) : (
          "Not tested yet."
        )}
      </p>
      {may.test && (
        <RecordAction
          target={{ id: agreementId, targetId: target.id }}
          act={test}
          label="Send a test request"
        />
      )}
      {may.revealSecret && target.isWebhook && (
        <Fold summary="Download its secret" open={needsReason}>
          <ReasonForm
            action={paths.admin.agreementSecret(agreementId, target.id)}
            question="Why you need it"
            reasons={SECRET_REASONS}
            hint="Needed for another reason. Kept in the audit log."
            needsReason={needsReason}
            idEnd={`-${target.id}`}
          >
            <Button type="submit" variant="secondary">
              Download the secret
            </Button>
          </ReasonForm>
        </Fold>
      )}
    </Stack>
  );
}
