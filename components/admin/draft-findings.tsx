import { Notice } from "#components/ui/notice.tsx";
import type { LintFinding } from "#lib/disclosures/lint.ts";

const LEVELS = {
  error: { tone: "danger", title: "This stops the draft from being published" },
  warning: {
    tone: "warning",
    title: "Worth another look. It is kept on record who publishes in spite of it",
  },
} as const;

/** What the lint of texts says of a saved draft. */
export function DraftFindings({ findings }: { findings: readonly LintFinding[] }) {
  if (findings.length === 0)
    return (
      <Notice tone="success" title="The draft says what it must">
        <p>Checked: names, channel, purpose, freedom, withdrawal, who pays, fields, words, reading level.</p>
      </Notice>
    );
  return (["error", "warning"] as const).map((level) => {
    const own = findings.filter((finding) => finding.level === level);
    return (
      own.length > 0 && (
        <Notice key={level} tone={LEVELS[level].tone} title={LEVELS[level].title}>
          <ul>
            {own.map(({ words }) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </Notice>
      )
    );
  });
}
