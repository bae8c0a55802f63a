import type { Graph, Thing, WithContext } from "schema-dts";

/** A data block: not a script that runs, so the page's policy lets it stand. */
export function StructuredData({ data }: { data: Graph | WithContext<Thing> }) {
  return (
    <script
      type="application/ld+json"
      dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll("<", "\\u003c") }}
    />
  );
}
