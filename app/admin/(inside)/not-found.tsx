import { ButtonLink } from "#components/ui/button.tsx";
import { Page } from "#components/ui/page.tsx";
import { paths } from "#lib/platform/paths.ts";

export default function AdminNotFound() {
  return (
    <Page
      title="Nothing here"
      lead="This page does not exist, the record is gone, or your role does not include it."
    >
      <ButtonLink href={paths.admin.home()}>Go to the admin home</ButtonLink>
    </Page>
  );
}
