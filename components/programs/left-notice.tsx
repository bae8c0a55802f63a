import { Notice } from "#components/ui/notice.tsx";

/** For those who followed a link to an invented school's own site, which cannot be there. */
export function LeftNotice({ host }: { host: string }) {
  return (
    <Notice role="status" title={`You followed a link to ${host}`}>
      <p>
        In the real service it would have opened the school's own site. This school is invented, so you are
        still here.
      </p>
    </Notice>
  );
}
