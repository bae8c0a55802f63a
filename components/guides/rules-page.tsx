import type { ReactNode } from "react";
import { Page } from "#components/ui/page.tsx";
import { dayWords } from "#lib/platform/dates.ts";
import { Prose } from "./prose.tsx";
import styles from "./rules-page.module.css";

interface RulesPageProps {
  title: string;
  lead?: string;
  version?: { number: number; publishedAt: Date } | null;
  children: ReactNode;
}

/** A page of rules: title, which version it is, and the text. */
export function RulesPage({ title, lead, version, children }: RulesPageProps) {
  return (
    <Page title={title} lead={lead}>
      {version && (
        <p className={styles.version}>
          Version {version.number}, in force since{" "}
          <time dateTime={version.publishedAt.toISOString()}>{dayWords(version.publishedAt)}</time>
        </p>
      )}
      <Prose>{children}</Prose>
    </Page>
  );
}
