import { Pagination } from "#components/ui/pagination.tsx";
import { listAddress } from "./list-address.ts";

/** Links to the pages before and after this one; nothing where the list fits on one. */
export function ListPages({
  path,
  filter,
  previous,
  next,
}: {
  path: string;
  filter: Readonly<Record<string, string | undefined>>;
  previous: string | null;
  next: string | null;
}) {
  if (!previous && !next) return null;
  return (
    <Pagination
      previousHref={previous && listAddress(path, filter, previous)}
      nextHref={next && listAddress(path, filter, next)}
    />
  );
}
