"use client";

import "#components/ui/base.css";
import { FailureHelp } from "#components/site/failure-help.tsx";
import { failureReference } from "#lib/platform/failure-reference.ts";

/** The last net, for a failure in the frame of a page. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en-US">
      <body>
        <title>Something went wrong - Fairmatch</title>
        <main id="main">
          <FailureHelp reference={failureReference(error)} />
        </main>
      </body>
    </html>
  );
}
