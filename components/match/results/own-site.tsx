/** Where a school that does not pay us is asked: its own website, where one is known. */
export function OwnSite({ school, site }: { school: string; site: string | null }) {
  if (!site) return `Ask ${school} directly: we send it no requests.`;
  return (
    <a href={site} rel="noreferrer">
      Ask {school} on its own site
    </a>
  );
}
