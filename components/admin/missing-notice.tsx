import { Notice } from "#components/ui/notice.tsx";
import type { MissingFact } from "#lib/access/refusals.ts";

/** What is missing before a draft can be published, each with a link to its field. */
export function MissingNotice({ missing }: { missing: readonly MissingFact[] }) {
  if (missing.length === 0) return null;
  return (
    <Notice tone="warning" title="What is missing before this can be published">
      <ul>
        {missing.map(({ field, words }) => (
          <li key={words}>
            <a href={`#${field}`}>{words}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
