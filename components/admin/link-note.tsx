import type { LinkStanding } from "#lib/upkeep/views.ts";
import { Moment } from "./moment.tsx";

const WORDS = { ok: "answers", broken: "is dead", unsure: "may be there" } as const;

/** How the web address of a record stood when the worker last looked. */
export function LinkNote({ url, link }: { url: string | null; link: LinkStanding | null }) {
  if (url === null) return null;
  return (
    <p>
      {link ? (
        <>
          The website {WORDS[link.state]}, looked at <Moment at={link.checkedAt} />. {link.note}
        </>
      ) : (
        "Nobody has looked yet whether the website answers. That happens once a week."
      )}
    </p>
  );
}
