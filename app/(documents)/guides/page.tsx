import type { Metadata } from "next";
import { GuideList } from "#components/guides/guide-list.tsx";
import { Page } from "#components/ui/page.tsx";
import { listGuides } from "#lib/guides/queries.ts";
import { paths } from "#lib/platform/paths.ts";

export const metadata: Metadata = {
  title: "Guides",
  description:
    "Plain guides to occupations and the programs that lead to them, with sources for every figure.",
  alternates: { canonical: paths.guides(), types: { "application/atom+xml": "/feed.xml" } },
};

export default async function GuidesDocument() {
  return (
    <Page
      width="wide"
      title="Guides"
      lead="What a job is like, how people get into it, and what it pays. Every figure names its source and its year."
    >
      <GuideList guides={await listGuides()} />
    </Page>
  );
}
