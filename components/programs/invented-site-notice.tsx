import { Notice } from "#components/ui/notice.tsx";

/** For a reader on the way to the site of a school that was invented. `left` is whatever the address holds. */
export function InventedSiteNotice({ left, websiteUrl }: { left: unknown; websiteUrl: string | null }) {
  if (typeof left !== "string" || left === "") return null;
  const own = websiteUrl === null ? null : (URL.parse(websiteUrl)?.hostname ?? null);
  // Anybody can write an address: no name is repeated but the school's own.
  const site = left === own ? left : "the school's own site";
  return (
    <Notice role="status" title="This is where you would leave us">
      <p>
        In a real service, that link would have opened {site}. This school is invented for the demo and has
        none, so you see its page here.
      </p>
    </Notice>
  );
}
