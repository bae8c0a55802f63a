import type { Metadata } from "next";
import { headers } from "next/headers";
import { OptOutNote } from "#components/request/opt-out-note.tsx";
import { RequestForm } from "#components/request/request-form.tsx";
import { RequestNotice } from "#components/request/request-notice.tsx";
import { type RequestSchool, schoolsInWords } from "#components/request/request-view.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Page } from "#components/ui/page.tsx";
import { Stack } from "#components/ui/stack.tsx";
import { keepFormTime } from "#lib/bot-defence/form-time.ts";
import { findDisclosureInForce } from "#lib/disclosures/queries.ts";
import { renderDisclosure } from "#lib/disclosures/render.ts";
import { REQUEST_DRAFT, returnNoteOf } from "#lib/leads/request-draft.ts";
import { loadRequestForm, type RequestChoice } from "#lib/leads/request-form.ts";
import { requestPrefill } from "#lib/leads/request-prefill.ts";
import { getRequestSettings } from "#lib/leads/settings.ts";
import { randomToken } from "#lib/platform/crypto.ts";
import { env } from "#lib/platform/env.ts";
import { hasOptOutSignal } from "#lib/platform/opt-out-signal.ts";
import { paths } from "#lib/platform/paths.ts";
import { findVisit } from "#lib/visits/current-visit.ts";
import { findFormDraft } from "#lib/visits/form-drafts.ts";

export async function generateMetadata({ searchParams }: PageProps<"/request">): Promise<Metadata> {
  const { refused } = await searchParams;
  return {
    title: refused === undefined ? "Request information" : "Not sent yet: request information",
    robots: { index: false },
  };
}

export default async function RequestPage({ searchParams }: PageProps<"/request">) {
  const { program, refused } = await searchParams;
  const hasOptedOut = hasOptOutSignal(await headers());
  const [visit, settings, ageText] = await Promise.all([
    findVisit(),
    getRequestSettings(),
    findDisclosureInForce("age_notice"),
  ]);
  const [form, draft] = await Promise.all([
    loadRequestForm([program ?? []].flat(), settings),
    visit && findFormDraft({ visitId: visit.id, form: REQUEST_DRAFT }),
  ]);
  if (form.choices.length === 0) return <NobodyToAsk reasons={form.leftOut.map(({ words }) => words)} />;

  const wasRefused = refused !== undefined;
  const publisher = env().PUBLISHER_NAME;
  const values = requestPrefill(visit, draft?.values ?? {}, { withConsents: wasRefused });
  const key = typeof values.key === "string" ? values.key : randomToken();
  return (
    <Page
      width="form"
      title={`Ask ${schoolsInWords(form.choices)} for information`}
      lead="You decide which school may contact you, and how. Asking costs you nothing."
    >
      <Stack gap={6}>
        {visit?.answers.subject && (
          <p>
            <a href={paths.matchResults(ticked(form.choices))}>Change which schools you ask</a>
          </p>
        )}
        {wasRefused && <RequestNotice note={draft && returnNoteOf(draft.values)} hasDraft={draft !== null} />}
        {form.leftOut.length > 0 && (
          <Notice tone="warning" title="Not on this form">
            <ul>
              {form.leftOut.map(({ programId, words }) => (
                <li key={programId}>{words}</li>
              ))}
            </ul>
          </Notice>
        )}
        {hasOptedOut && <OptOutNote at="form" />}
        {form.choices.some(({ consents }) => consents.length === 0) ? (
          <Notice tone="danger" title="Requests cannot be sent right now">
            <p>The texts that you would agree to are missing on our side. Please come back later.</p>
          </Notice>
        ) : (
          <RequestForm
            action={paths.requestSubmit()}
            submissionKey={key}
            shown={form.shown}
            made={keepFormTime(key, draft?.values.made, settings)}
            proofOfWork={settings.proofOfWork}
            minimumSeconds={settings.minimumSeconds}
            confirmsByMail={env().SMTP_URL !== undefined}
            schools={form.choices.map(toRequestSchool)}
            publisher={publisher}
            rules={{ maxSchools: settings.maxSchools, minimumAge: settings.minimumAge }}
            ageNotice={ageText ? renderDisclosure(ageText.body, { publisher }) : ""}
            values={values}
            errors={wasRefused ? (draft?.errors ?? {}) : {}}
          />
        )}
      </Stack>
    </Page>
  );
}

/** The results with the same programs ticked: a browser that goes back has forgotten the ticks. */
function ticked(choices: readonly RequestChoice[]): string {
  return new URLSearchParams(choices.map(({ programId }) => ["program", programId])).toString();
}

/** What the browser needs of a choice, and no more. */
function toRequestSchool(choice: RequestChoice): RequestSchool {
  return {
    programId: choice.programId,
    programName: choice.programName,
    programHref: paths.program(choice.programSlug),
    schoolName: choice.schoolName,
    partnerLegalName: choice.partnerLegalName,
    contactNote: choice.contactNote,
    isDemo: choice.isDemo,
    consents: choice.consents.map(({ channel, text }) => ({ channel, text })),
  };
}

function NobodyToAsk({ reasons }: { reasons: string[] }) {
  return (
    <Page width="form" title="Request information">
      <EmptyState
        title={
          reasons.length > 0 ? "None of these schools can be asked here right now" : "No school chosen yet"
        }
        action={<ButtonLink href={paths.matchResults()}>Go to your results</ButtonLink>}
      >
        {reasons.length > 0 ? (
          <ul>
            {reasons.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        ) : (
          <p>Choose the schools that you want to hear from in your results, or on the page of a program.</p>
        )}
      </EmptyState>
    </Page>
  );
}
