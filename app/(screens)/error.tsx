"use client";

import { FailureHelp } from "#components/site/failure-help.tsx";
import { failureReference } from "#lib/platform/failure-reference.ts";

export default function ScreenError({ error }: { error: Error & { digest?: string } }) {
  return <FailureHelp reference={failureReference(error)} />;
}
