import { Button } from "#components/ui/button.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { DAY_PARTS, START_TIMES, WEEKDAYS } from "#lib/leads/contact-options.ts";
import type { LeadContact as Contact } from "#lib/leads/inbox-views.ts";
import { LOOK_REASONS } from "#lib/leads/look-reason.ts";
import { paths } from "#lib/platform/paths.ts";
import { Moment } from "./moment.tsx";
import { ReasonForm } from "./reason-form.tsx";
import { RefreshAt } from "./refresh-at.tsx";

/** Who the lead is, for a while after somebody asked why they may see it; until then only the way to ask. */
export function LeadContact({
  id,
  contact,
  mayRead,
  needsReason,
}: {
  id: string;
  contact: Contact | null;
  mayRead: boolean;
  needsReason: boolean;
}) {
  return (
    <section id="contact" aria-label="Contact details">
      <h2>Contact details</h2>
      {contact ? (
        <>
          <p>
            Open to you until <Moment at={contact.openUntil} />.
            <RefreshAt at={contact.openUntil.toISOString()} />
          </p>
          <SummaryList items={itemsOf(contact)} />
        </>
      ) : mayRead ? (
        <>
          <p>Closed until you need them. Each look is recorded with its reason, and lasts 15 minutes.</p>
          <ReasonForm
            action={paths.admin.openLeadContact(id)}
            question="Why you need them"
            reasons={LOOK_REASONS}
            hint="Needed for another reason. Do not name the person."
            needsReason={needsReason}
          >
            <Button type="submit" variant="secondary">
              Show contact details
            </Button>
          </ReasonForm>
        </>
      ) : (
        <p>Your role does not see who this is.</p>
      )}
    </section>
  );
}

function itemsOf(contact: Contact) {
  const days = WEEKDAYS.filter(({ value }) => contact.contactDays.includes(Number(value)));
  const hours = DAY_PARTS.filter(({ value }) => contact.contactHours.includes(value));
  const labels = (options: readonly { label: string }[]) =>
    options.length > 0 ? options.map(({ label }) => label).join(", ") : "Any";
  return [
    { term: "Name", value: contact.name },
    { term: "E-mail", value: contact.email },
    { term: "Phone", value: contact.phone ?? "Not given" },
    { term: "ZIP", value: contact.zip ?? "Not given" },
    { term: "Days", value: labels(days) },
    { term: "Times", value: labels(hours) },
    {
      term: "Wants to start",
      value: START_TIMES.find(({ value }) => value === contact.startWhen)?.label ?? "Not said",
    },
    { term: "Question", value: contact.question ?? "None" },
  ];
}
