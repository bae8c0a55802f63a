import { ButtonLink } from "#components/ui/button.tsx";
import { Page } from "#components/ui/page.tsx";
import { Cluster, Stack } from "#components/ui/stack.tsx";
import { paths } from "#lib/platform/paths.ts";

/** For an address that leads nowhere: what may have happened, and the ways on. */
export function NotFoundHelp({
  suggestions = [],
}: {
  /** What is there under a name like the one that was asked for, nearest first. */
  suggestions?: readonly { href: string; label: string }[];
}) {
  return (
    <Page
      title="We cannot find that page"
      lead="The address may be mistyped, or what it led to has been taken down. Nothing that you entered is lost."
    >
      {suggestions.length > 0 && (
        <Stack as="section" gap={3} aria-labelledby="suggestions">
          <h2 id="suggestions">Were you looking for one of these?</h2>
          <ul>
            {suggestions.map(({ href, label }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </Stack>
      )}
      <Cluster>
        <ButtonLink href={paths.guides()}>Read the guides</ButtonLink>
        <ButtonLink variant="secondary" href={paths.match()}>
          Match me
        </ButtonLink>
      </Cluster>
      <p>
        Looking for a request that you sent? Open the link to its receipt that you saved, or the receipt's
        page in your browser's history. Or go to the <a href={paths.home()}>home page</a>.
      </p>
    </Page>
  );
}
