import { ButtonLink } from "#components/ui/button.tsx";
import { Page } from "#components/ui/page.tsx";
import { Cluster, Stack } from "#components/ui/stack.tsx";
import { paths } from "#lib/platform/paths.ts";

/** For a token that opens nothing. Says the same for each such token. */
export function ReceiptNotFound() {
  return (
    <Page width="form" title="This link opens no receipt">
      <Stack gap={6}>
        <p>
          The link may have been cut short when it was copied. Open it again from where you saved it, and make
          sure that nothing is missing at its end.
        </p>
        <p>For safety we cannot say whether a receipt was ever behind it.</p>
        <Cluster>
          <ButtonLink href={paths.matchResults()}>Go to your results</ButtonLink>
          <ButtonLink href={paths.home()} variant="secondary">
            Go to the start
          </ButtonLink>
        </Cluster>
      </Stack>
    </Page>
  );
}
