import { Badge } from "#components/ui/badge.tsx";

/** Marks a school of the open catalogue, wherever it or a program of it is named. */
export function PaysNothing() {
  return <Badge>This school does not pay us</Badge>;
}
