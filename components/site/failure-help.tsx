import { ButtonLink } from "#components/ui/button.tsx";
import { Page } from "#components/ui/page.tsx";
import { Cluster } from "#components/ui/stack.tsx";
import { paths } from "#lib/platform/paths.ts";

/** For something that went wrong on our side. `reference` is in our log too. */
export function FailureHelp({ reference }: { reference?: string | null }) {
  return (
    <Page
      title="Something went wrong on our side"
      lead="It was not your doing. Answers that you saved before are still here. Please try again in a minute."
    >
      {reference && (
        <p>
          If it happens again, tell us this reference number: <strong>{reference}</strong>
        </p>
      )}
      <Cluster>
        <ButtonLink href="">Try again</ButtonLink>
        <ButtonLink variant="secondary" href={paths.home()}>
          Go to the home page
        </ButtonLink>
      </Cluster>
    </Page>
  );
}
