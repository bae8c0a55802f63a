import { Badge } from "#components/ui/badge.tsx";
import { STATUS_WORDS } from "#lib/catalogue/words.ts";
import type { PublicationStatus } from "#lib/platform/prisma/enums.ts";

const TONES = { draft: "warning", published: "success", withdrawn: "neutral" } as const;

export function StatusBadge({ status }: { status: PublicationStatus }) {
  return <Badge tone={TONES[status]}>{STATUS_WORDS[status]}</Badge>;
}
