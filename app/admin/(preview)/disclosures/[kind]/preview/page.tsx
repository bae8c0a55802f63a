import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DisclosurePreview, type Previewed } from "#components/admin/disclosure-preview.tsx";
import { PreviewBar } from "#components/admin/preview-bar.tsx";
import { SiteFrame } from "#components/site/site-frame.tsx";
import type { Actor } from "#lib/access/actor.ts";
import { readForPage } from "#lib/accounts/show-page.ts";
import { getPreviewedText } from "#lib/disclosures/admin-queries.ts";
import { disclosureKindSchema } from "#lib/disclosures/draft-schema.ts";
import { renderDisclosure } from "#lib/disclosures/render.ts";
import { DISCLOSURE_TITLES } from "#lib/disclosures/schema.ts";
import { keyFacts } from "#lib/guides/key-facts.ts";
import { getGuide, listGuideSlugs } from "#lib/guides/queries.ts";
import { previewChoice } from "#lib/leads/example-request.ts";
import { getRequestSettings } from "#lib/leads/settings.ts";
import { env } from "#lib/platform/env.ts";
import { paths } from "#lib/platform/paths.ts";
import type { DisclosureKind } from "#lib/platform/prisma/enums.ts";
import { getPrivacyFacts } from "#lib/privacy/queries.ts";

export const metadata: Metadata = { title: "Preview" };

/** A text as readers would see it, within the public site's own frame. */
export default async function DisclosurePreviewPage({
  params,
}: PageProps<"/admin/disclosures/[kind]/preview">) {
  const parsed = disclosureKindSchema.safeParse((await params).kind);
  if (!parsed.success) notFound();
  const kind = parsed.data;
  const { version, shown } = await readForPage(paths.admin.disclosurePreview(kind), async (actor) => {
    const { body, ...rest } = await getPreviewedText(actor, kind);
    return { version: rest, shown: await loadPlace(actor, kind, body) };
  });
  const { PUBLISHER_NAME, FAIRMATCH_MODE } = env();
  return (
    <SiteFrame isDemo={FAIRMATCH_MODE === "demo"} publisher={PUBLISHER_NAME}>
      <PreviewBar title={DISCLOSURE_TITLES[kind]} backHref={paths.admin.disclosure(kind)} {...version} />
      <DisclosurePreview {...shown} />
    </SiteFrame>
  );
}

async function loadPlace(actor: Actor, kind: DisclosureKind, body: string): Promise<Previewed> {
  const publisher = env().PUBLISHER_NAME;
  const text = () => renderDisclosure(body, { publisher });
  switch (kind) {
    case "advertiser_strip":
    case "advertiser_strip_all": {
      const guide = await getGuide((await listGuideSlugs())[0] ?? "");
      return { place: "guide", text: text(), guide, facts: keyFacts(guide.occupations) };
    }
    case "advertiser_page":
    case "advertiser_page_all":
      return { place: "page", text: text(), title: "Advertiser disclosure" };
    case "editorial_independence":
      return { place: "page", text: text(), title: "Editorial policy" };
    case "privacy_notice":
      return { place: "privacy", text: text(), facts: await getPrivacyFacts() };
    case "results_notice":
    case "results_notice_all":
      return { place: "results", text: text() };
    case "age_notice":
      return { place: "not_yet", text: text(), minimumAge: (await getRequestSettings()).minimumAge };
    case "consent_email":
    case "consent_text":
    case "consent_call":
    case "consent_automated_call": {
      const { programSlug, consents, ...choice } = await previewChoice(actor, { kind, body });
      const school = { ...choice, programHref: paths.program(programSlug), consents };
      return { place: "request", text: body, publisher, school };
    }
  }
}
