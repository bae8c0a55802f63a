import { ButtonLink } from "#components/ui/button.tsx";
import { Page } from "#components/ui/page.tsx";
import { paths } from "#lib/platform/paths.ts";

/** A link that was cut on its way. */
export function SharedUnreadable() {
  return (
    <Page
      title="This link does not hold a whole list"
      lead="It may have been cut when it was copied. Ask whoever sent it to you for the whole link."
    >
      <p>
        <ButtonLink href={paths.match()}>Start my own match</ButtonLink>
      </p>
    </Page>
  );
}
