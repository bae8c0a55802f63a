import type { Metadata } from "next";
import { SchoolList } from "#components/admin/school-list.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Page } from "#components/ui/page.tsx";
import { can } from "#lib/access/permit.ts";
import { readForPage } from "#lib/accounts/show-page.ts";
import { openList } from "#lib/catalogue/saved-view-queries.ts";
import { listSchools } from "#lib/catalogue/school-queries.ts";
import { asOpened, paths } from "#lib/platform/paths.ts";

export const metadata: Metadata = { title: "Schools" };

export default async function SchoolsPage({ searchParams }: PageProps<"/admin/schools">) {
  const address = await searchParams;
  const { mayAdd, ...shown } = await readForPage(asOpened(paths.admin.schools(), address), async (actor) => {
    const { filter, ...views } = await openList(actor, "school", address);
    return {
      page: await listSchools(actor, filter),
      filter,
      views: {
        ...views,
        mayKeep: can(actor, "savedView", "write"),
        mayShare: can(actor, "savedView", "share"),
        hasProblem: address.problem === "view",
      },
      mayAdd: can(actor, "school", "write"),
    };
  });
  return (
    <Page
      title="Schools"
      width="wide"
      actions={mayAdd && <ButtonLink href={paths.admin.newSchool()}>Add a school</ButtonLink>}
    >
      <SchoolList {...shown} mayAdd={mayAdd} />
    </Page>
  );
}
