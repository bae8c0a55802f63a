import { SummaryList } from "#components/ui/summary-list.tsx";
import { factWords } from "#lib/catalogue/field-words.ts";
import { comparable } from "#lib/catalogue/program-record.ts";
import type { ProgramData } from "#lib/catalogue/program-schema.ts";

/** A program for those who may read and not change it. */
export function ProgramFacts({ data }: { data: ProgramData }) {
  return (
    <SummaryList
      items={factWords(comparable(data)).map(({ label, words }) => ({ term: label, value: words }))}
    />
  );
}
