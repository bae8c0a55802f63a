import type { Metadata } from "next";
import { OpenLink } from "#components/match/open-link.tsx";
import { answerNotFound } from "#lib/platform/answer-status.ts";
import { findVisit } from "#lib/visits/current-visit.ts";
import { findLink } from "#lib/visits/link-queries.ts";

/** The address of this page is its key: it goes into no index and to no other site. */
export const metadata: Metadata = {
  title: "Go on with your answers",
  robots: { index: false, follow: false },
  referrer: "same-origin",
};

/** Reading this page uses nothing up: mail programs look at links before people do. */
export default async function OpenLinkPage({ params }: PageProps<"/match/link/[token]">) {
  const { token } = await params;
  const [visit, link] = await Promise.all([findVisit(), findLink(token)]);
  const isHere = visit !== null && visit.id === link?.visitId;
  if (!isHere && !link?.isOpen) answerNotFound();
  const hasAnswers = visit !== null && Object.keys(visit.answers).length > 0;
  return (
    <OpenLink
      token={token}
      state={isHere ? "here" : link?.isOpen ? "open" : "gone"}
      otherAnswers={!isHere && hasAnswers ? visit.updatedAt : null}
    />
  );
}
