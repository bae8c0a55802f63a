import { ErrorSummary } from "#components/forms/error-summary.tsx";
import { SubmitButton } from "#components/forms/submit-button.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Page } from "#components/ui/page.tsx";
import { Cluster, Stack } from "#components/ui/stack.tsx";
import { MAX_EMAIL } from "#lib/platform/email-address.ts";
import { paths } from "#lib/platform/paths.ts";

const PROBLEMS = {
  address: "This is not the address that the request was sent with. Check it and type it again.",
  limit: "Too many addresses were tried. Wait an hour and try again.",
} as const;

export type ExportProblem = keyof typeof PROBLEMS;

/** Asks for the address before it gives the file: the link alone must not tell strangers who somebody is. */
export function ExportForm({ token, problem }: { token: string; problem: ExportProblem | null }) {
  const error = problem ? PROBLEMS[problem] : undefined;
  return (
    <Page
      width="form"
      kicker="Receipt"
      title="A copy of everything that we hold about you"
      lead="You get a file (JSON) with this request, your match, what you agreed to, what was sent to whom, and who looked at it."
    >
      <Stack gap={6}>
        <ErrorSummary errors={error ? [{ name: "email", message: error }] : []} />
        <form method="post" action={paths.receiptExportDownload(token)} noValidate>
          <Stack gap={6}>
            <TextField
              name="email"
              type="email"
              label="The e-mail address of this request"
              hint="Anybody may have found the link to this page. The address shows that it is you."
              error={error}
              maxLength={MAX_EMAIL}
              autoComplete="email"
              spellCheck={false}
              width="medium"
            />
            <Cluster>
              <SubmitButton size="large">Get my file</SubmitButton>
              <ButtonLink href={paths.receipt(token)} variant="secondary" size="large">
                Back to the receipt
              </ButtonLink>
            </Cluster>
          </Stack>
        </form>
      </Stack>
    </Page>
  );
}
