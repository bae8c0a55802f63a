import type { Metadata } from "next";
import { ButtonLink } from "#components/ui/button.tsx";
import { Page } from "#components/ui/page.tsx";
import { Cluster, Stack } from "#components/ui/stack.tsx";
import { findDisclosureInForce } from "#lib/disclosures/queries.ts";
import { renderDisclosure } from "#lib/disclosures/render.ts";
import { getRequestSettings } from "#lib/leads/settings.ts";
import { env } from "#lib/platform/env.ts";
import { paths } from "#lib/platform/paths.ts";

export const metadata: Metadata = { title: "Not yet", robots: { index: false } };

/** Where someone under age is led. Nothing of what they typed is kept. */
export default async function NotYetPage() {
  const [{ minimumAge }, notice] = await Promise.all([
    getRequestSettings(),
    findDisclosureInForce("age_notice"),
  ]);
  return (
    <Page width="form" title={`You can send a request when you are ${minimumAge}`}>
      <Stack gap={6}>
        {notice && <p>{renderDisclosure(notice.body, { publisher: env().PUBLISHER_NAME })}</p>}
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
