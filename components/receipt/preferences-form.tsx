import { CheckboxGroup } from "#components/forms/checkbox-group.tsx";
import { SubmitButton } from "#components/forms/submit-button.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Page } from "#components/ui/page.tsx";
import { Cluster, Stack } from "#components/ui/stack.tsx";
import { CHANNEL_LABELS } from "#lib/consent/channels.ts";
import { DAY_PARTS, WEEKDAYS } from "#lib/leads/contact-options.ts";
import { keepField } from "#lib/leads/preferences-schema.ts";
import type { OpenReceipt } from "#lib/leads/receipt.ts";
import { paths } from "#lib/platform/paths.ts";
import { holdingConsents } from "./holding-consents.ts";

interface PreferencesFormProps {
  receipt: OpenReceipt;
  token: string;
  hasProblem: boolean;
}

/** How and when schools may make contact from now on. A tick can be taken away here and never added. */
export function PreferencesForm({ receipt, token, hasProblem }: PreferencesFormProps) {
  const schools = receipt.inquiries.flatMap((inquiry) => {
    const consents = holdingConsents(inquiry);
    return consents.length > 0 ? [{ ...inquiry, consents }] : [];
  });
  const { contactDays, contactHours } = receipt.person;
  return (
    <Page width="form" kicker="Receipt" title="How and when schools may contact you">
      <Stack gap={6}>
        {hasProblem && (
          <Notice tone="warning" role="alert" title="Nothing was changed">
            <p>We could not read the form. It stands here as it was: try again.</p>
          </Notice>
        )}
        <form method="post" action={paths.receiptPreferencesSave(token)}>
          <Stack gap={8}>
            {schools.map(({ inquiryId, schoolName, consents }) => (
              <div key={inquiryId}>
                {consents.map(({ id }) => (
                  <input key={id} type="hidden" name="shown" value={id} />
                ))}
                <CheckboxGroup
                  name={keepField(inquiryId)}
                  legend={schoolName}
                  legendAs="h2"
                  hint="You agreed to these ways. Take a tick away to withdraw it, here and in your other requests for this program; the school is told."
                  look="plain"
                  options={consents.map(({ id, channel }) => ({ value: id, label: CHANNEL_LABELS[channel] }))}
                  defaultValue={consents.map(({ id }) => id)}
                />
              </div>
            ))}
            {schools.length === 0 && <p>You have withdrawn every way of contact.</p>}
            <CheckboxGroup
              name="days"
              legend="Days when contact is welcome"
              hint="Leave all empty if any day is fine."
              optional
              look="plain"
              columns
              options={WEEKDAYS}
              defaultValue={contactDays.map(String)}
            />
            <CheckboxGroup
              name="hours"
              legend="Times when contact is welcome"
              hint="In your own time zone. Leave all empty if any time is fine."
              optional
              look="plain"
              columns
              options={DAY_PARTS}
              defaultValue={contactHours}
            />
            <p>
              Days and times go with what we send from now on. A school that has your request already keeps
              those that came with it.
            </p>
            <Cluster>
              <SubmitButton size="large">Save my preferences</SubmitButton>
              <ButtonLink href={paths.receipt(token)} variant="secondary" size="large">
                Change nothing
              </ButtonLink>
            </Cluster>
          </Stack>
        </form>
      </Stack>
    </Page>
  );
}
