import type { Metadata } from "next";
import { SchoolList } from "#components/admin/school-list.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Page } from "#components/ui/page.tsx";
import { can } from "#lib/access/permit.ts";
import { readForPage } from "#lib/accounts/show-page.ts";
import { listFilterSchema } from "#lib/catalogue/schema.ts";
import { listSchools } from "#lib/catalogue/school-queries.ts";
import { paths } from "#lib/platform/paths.ts";

export const metadata: Metadata = { title: "Schools" };

export default async function SchoolsPage({ searchParams }: PageProps<"/admin/schools">) {
  const filter = listFilterSchema.parse(await searchParams);
  const { page, mayAdd } = await readForPage(paths.admin.schools(), async (actor) => ({
    page: await listSchools(actor, filter),
    mayAdd: can(actor, "school", "write"),
  }));
  return (
    <Page
      title="Schools"
      width="wide"
      actions={mayAdd && <ButtonLink href={paths.admin.newSchool()}>Add a school</ButtonLink>}
    >
      <SchoolList page={page} filter={filter} mayAdd={mayAdd} />
    </Page>
  );
}
