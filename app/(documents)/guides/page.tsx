import type { Metadata } from "next";
import { GuideFinder } from "#components/guides/guide-finder.tsx";
import { PageScript } from "#components/guides/page-script.tsx";
import { FEED, sharePicture } from "#components/site/public-metadata.ts";
import { Page } from "#components/ui/page.tsx";
import { listGuides } from "#lib/guides/queries.ts";
import { env } from "#lib/platform/env.ts";
import { paths } from "#lib/platform/paths.ts";

const title = "Guides";
const description =
  "Plain guides to occupations and the programs that lead to them, with sources for every figure.";

export const metadata: Metadata = {
  title,
  description,
  alternates: { canonical: paths.guides(), types: FEED },
  openGraph: {
    type: "website",
    siteName: "Fairmatch",
    title,
    description,
    url: paths.guides(),
    images: [
      sharePicture(
        paths.guidesSharePicture(),
        "Fairmatch guides: what a job is like, how people get into it, and what it pays",
      ),
    ],
  },
};

export default async function GuidesDocument() {
  const guides = await listGuides();
  return (
    <>
      <Page
        width="wide"
        title="Guides"
        lead="What a job is like, how people get into it, and what it pays. Every figure names its source and its year."
      >
        <GuideFinder guides={guides} found={guides} search={{ words: "", field: "" }} isSearchable />
      </Page>
      <PageScript file="guide-index" buildId={env().BUILD_ID} />
    </>
  );
}
