import { Button } from "#components/ui/button.tsx";
import { Disclosure as Fold } from "#components/ui/disclosure.tsx";
import { Stack } from "#components/ui/stack.tsx";
import type { FormFailure } from "#lib/access/form-result.ts";
import type { AgreementTargetView } from "#lib/agreements/agreement-views.ts";
import { OVERLAP_DAYS, SECRET_REASONS } from "#lib/agreements/agreement-words.ts";
import { paths } from "#lib/platform/paths.ts";
import { Moment } from "./moment.tsx";
import { ReasonForm } from "./reason-form.tsx";
import { RecordAction } from "./record-action.tsx";

type Act = (input: unknown) => Promise<FormFailure<unknown>>;

interface AgreementTargetProps {
  agreementId: string;
  target: AgreementTargetView;
  may: { test: boolean; revealSecret: boolean; renewSecret: boolean };
  test: Act;
  renewSecret: Act;
  endFormerSecret: Act;
  /** Its secret was asked for without a reason. */
  needsReason: boolean;
}

/** Where requests go: a test of it, and for a webhook the secret that the school needs. */
export function AgreementTarget(props: AgreementTargetProps) {
  const { agreementId, target, may, test, needsReason } = props;
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
      {may.renewSecret && target.isWebhook && <NewSecret {...props} />}
    </Stack>
  );
}

/** A new secret at the same address, and the end of the one before it. */
function NewSecret({ agreementId, target, renewSecret, endFormerSecret }: AgreementTargetProps) {
  const place = { id: agreementId, targetId: target.id };
  if (!target.formerSecretUntil)
    return (
      <RecordAction
        target={place}
        act={renewSecret}
        label="Make a new secret"
        confirm={`Every request is then signed with both secrets for ${OVERLAP_DAYS} days, so the school has time to change over. After that only the new one signs.`}
      />
    );
  return (
    <>
      <p>
        The secret before this one signs too, until <Moment at={target.formerSecretUntil} />. The school has
        to use the new one by then.
      </p>
      <RecordAction
        target={place}
        act={endFormerSecret}
        label="End the former secret now"
        confirm="A school that does not use the new one yet refuses what we send from now on. Do it when the school has changed over, or when somebody else knows the former secret."
        variant="danger"
      />
    </>
  );
}
