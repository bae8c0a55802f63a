import type { Metadata } from "next";
import { PlacementForm } from "#components/admin/placement-form.tsx";
import { PlacementProgramChoice } from "#components/admin/placement-program-choice.tsx";
import { Page } from "#components/ui/page.tsx";
import { readForPage } from "#lib/accounts/show-page.ts";
import { isoDay } from "#lib/agreements/placement-days.ts";
import { getPlaceableProgram, listPlaceablePrograms } from "#lib/agreements/placement-queries.ts";
import { programSearchSchema } from "#lib/agreements/placement-schema.ts";
import { guideCips, listGuideChoices } from "#lib/guides/placements.ts";
import { now } from "#lib/platform/clock.ts";
import { paths } from "#lib/platform/paths.ts";
import { createPlacementAction } from "../actions.ts";

export const metadata: Metadata = { title: "Add a placement" };

export default async function NewPlacementPage({ searchParams }: PageProps<"/admin/placements/new">) {
  const search = programSearchSchema.parse(await searchParams);
  const [guides, cips] = await Promise.all([listGuideChoices(), guideCips(search.guide)]);
  const { program, programs } = await readForPage(paths.admin.newPlacement(), async (actor) =>
    search.program
      ? { program: await getPlaceableProgram(actor, search.program), programs: [] }
      : { program: null, programs: await listPlaceablePrograms(actor, search, cips) },
  );
  return (
    <Page
      title="Add a placement"
      lead="A paid listing of a partner's program on a guide, always with the word Sponsored."
      width="wide"
    >
      {program ? (
        <PlacementForm
          target={null}
          program={program}
          guides={guides}
          initial={{
            guideSlug: guides.some(({ slug }) => slug === search.guide) ? search.guide : "",
            position: "1",
            startsOn: isoDay(now()),
            endsOn: "",
            targetUrl: "",
          }}
          save={createPlacementAction}
        />
      ) : (
        <PlacementProgramChoice search={search} guides={guides} programs={programs} />
      )}
    </Page>
  );
}
