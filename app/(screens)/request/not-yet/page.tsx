import type { Metadata } from "next";
import { NotYet } from "#components/request/not-yet.tsx";
import { findDisclosureInForce } from "#lib/disclosures/queries.ts";
import { renderDisclosure } from "#lib/disclosures/render.ts";
import { getRequestSettings } from "#lib/leads/settings.ts";
import { env } from "#lib/platform/env.ts";

export const metadata: Metadata = { title: "Not yet", robots: { index: false } };

/** Where someone under age is led. Nothing of what they typed is kept. */
export default async function NotYetPage() {
  const [{ minimumAge }, notice] = await Promise.all([
    getRequestSettings(),
    findDisclosureInForce("age_notice"),
  ]);
  const words = notice && renderDisclosure(notice.body, { publisher: env().PUBLISHER_NAME });
  return <NotYet minimumAge={minimumAge} notice={words} />;
}
