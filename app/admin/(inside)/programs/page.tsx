import type { Metadata } from "next";
import { ProgramList } from "#components/admin/program-list.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Page } from "#components/ui/page.tsx";
import { can } from "#lib/access/permit.ts";
import { readForPage } from "#lib/accounts/show-page.ts";
import { listAndCountPrograms } from "#lib/catalogue/program-list-queries.ts";
import { openList } from "#lib/catalogue/saved-view-queries.ts";
import { asOpened, paths } from "#lib/platform/paths.ts";

export const metadata: Metadata = { title: "Programs" };

export default async function ProgramsPage({ searchParams }: PageProps<"/admin/programs">) {
  const address = await searchParams;
  const { views, mayAdd, ...shown } = await readForPage(
    asOpened(paths.admin.programs(), address),
    async (actor) => {
      const { filter, ...views } = await openList(actor, "program", address);
      return {
        ...(await listAndCountPrograms(actor, filter)),
        filter,
        views: {
          ...views,
          mayKeep: can(actor, "savedView", "write"),
          mayShare: can(actor, "savedView", "share"),
          hasProblem: address.problem === "view",
        },
        mayAdd: can(actor, "program", "write"),
      };
    },
  );
  return (
    <Page
      title="Programs"
      width="wide"
      actions={mayAdd && <ButtonLink href={paths.admin.newProgram()}>Add a program</ButtonLink>}
    >
      <ProgramList {...shown} views={views} mayAdd={mayAdd} />
    </Page>
  );
}
