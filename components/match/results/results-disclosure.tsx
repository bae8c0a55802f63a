import type { ReactNode } from "react";
import { Notice } from "#components/ui/notice.tsx";
import { paths } from "#lib/platform/paths.ts";

/** Who pays for a list, in the words in force for what took part in it. */
export function ResultsDisclosure({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <Notice tone="plain" title="Advertiser disclosure" role="note">
      <p>
        {text} <a href={paths.advertiserDisclosure()}>Who pays, and for what</a>
      </p>
      {children}
    </Notice>
  );
}
