import { ButtonLink } from "#components/ui/button.tsx";
import { Page } from "#components/ui/page.tsx";
import { Cluster, Stack } from "#components/ui/stack.tsx";

/** For a page whose question has settled itself. */
export function NothingToDo({ title, words, backHref }: { title: string; words: string; backHref: string }) {
  return (
    <Page width="form" kicker="Receipt" title={title}>
      <Stack gap={6}>
        <p>{words}</p>
        <Cluster>
          <ButtonLink href={backHref}>Back to the receipt</ButtonLink>
        </Cluster>
      </Stack>
    </Page>
  );
}
