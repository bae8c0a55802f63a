import type { Metadata } from "next";
import { cache } from "react";
import { filterFields, filterWords, widerFilters } from "#components/programs/filter-words.ts";
import { ProgramFilter } from "#components/programs/program-filter.tsx";
import { ProgramsFound } from "#components/programs/programs-found.tsx";
import { SITE_SHARE_PICTURE } from "#components/site/public-metadata.ts";
import { Notice } from "#components/ui/notice.tsx";
import { Page } from "#components/ui/page.tsx";
import { readPublicFilter } from "#lib/catalogue/public-filter.ts";
import { countPublicPrograms, listPublicPrograms } from "#lib/catalogue/public-list-queries.ts";
import { env } from "#lib/platform/env.ts";
import { paths } from "#lib/platform/paths.ts";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const readFilter = cache(readPublicFilter);

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { filter, page } = readFilter(await searchParams);
  const about = filterWords(filter);
  const title = about ? `Programs: ${about}` : "Programs";
  const description = "Programs with their cost, length, format and next start, in order of their names.";
  const url = paths.programs({ ...filterFields(filter), after: page });
  return {
    title,
    description,
    alternates: { canonical: url },
    openGraph: {
      type: "website",
      siteName: "Fairmatch",
      title,
      description,
      url,
      images: [SITE_SHARE_PICTURE],
    },
    // The programs of the demo are invented: nobody should find them in a search and believe in them.
    ...(env().FAIRMATCH_MODE === "demo" ? { robots: { index: false } } : {}),
  };
}

export default async function ProgramsScreen({ searchParams }: Props) {
  const { filter, page: cursor, dropped } = readFilter(await searchParams);
  const [page, count] = await Promise.all([listPublicPrograms(filter, cursor), countPublicPrograms(filter)]);
  const wider =
    count > 0
      ? []
      : await Promise.all(
          widerFilters(filter).map(async (way) => ({ ...way, count: await countPublicPrograms(way.filter) })),
        ).then((ways) => ways.filter((way) => way.count > 0));
  return (
    <Page
      width="wide"
      title="Programs"
      lead="Every program that this site knows, with its facts and where they come from."
    >
      {dropped && (
        <Notice tone="plain">
          <p>A part of the address named no subject, level or state that we know. It was left out.</p>
        </Notice>
      )}
      <ProgramFilter filter={filter} />
      <ProgramsFound filter={filter} count={count} page={page} wider={wider} />
    </Page>
  );
}
