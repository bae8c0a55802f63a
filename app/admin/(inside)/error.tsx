"use client";

import { Button } from "#components/ui/button.tsx";
import { Page } from "#components/ui/page.tsx";
import { failureReference } from "#lib/platform/failure-reference.ts";

/** An unknown error on an admin page, with the number under which the server logged it. */
export default function AdminError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <Page
      title="Something went wrong on our side"
      lead={`Nothing was changed. Try again; if it lasts, quote ${failureReference(error) ?? "the time and this page"}.`}
    >
      <Button onClick={reset}>Try again</Button>
    </Page>
  );
}
