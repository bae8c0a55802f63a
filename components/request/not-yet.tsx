import { ButtonLink } from "#components/ui/button.tsx";
import { Page } from "#components/ui/page.tsx";
import { Cluster, Stack } from "#components/ui/stack.tsx";
import { paths } from "#lib/platform/paths.ts";

/** Where someone under age is led, with the notice in force. */
export function NotYet({ minimumAge, notice }: { minimumAge: number; notice: string | null }) {
  return (
    <Page width="form" title={`You can send a request when you are ${minimumAge}`}>
      <Stack gap={6}>
        {notice && <p>{notice}</p>}
        <p>Nothing was sent, and we have not kept what you typed.</p>
        <Cluster>
          <ButtonLink href={paths.matchResults()}>Go to your results</ButtonLink>
          <ButtonLink href={paths.guides()} variant="secondary">
            Read the guides
          </ButtonLink>
        </Cluster>
      </Stack>
    </Page>
  );
}
