import type { Prisma } from "#lib/platform/prisma/client.ts";
import { isoDay } from "./placement-days.ts";
import type { PlacementData, PlacementForm } from "./placement-schema.ts";

/** The columns that the form shows. */
export const placementColumns = {
  guideSlug: true,
  position: true,
  startsOn: true,
  endsOn: true,
  targetUrl: true,
} as const satisfies Prisma.PlacementSelect;

type PlacementRow = Prisma.PlacementGetPayload<{ select: typeof placementColumns }>;

/** A stored placement as plain values, days as ISO text. */
export function recordOfRow({ startsOn, endsOn, ...row }: PlacementRow): PlacementData {
  return { ...row, startsOn: isoDay(startsOn), endsOn: endsOn && isoDay(endsOn) };
}

/** The columns to write. */
export function columnsOf({ startsOn, endsOn, ...data }: PlacementData) {
  return { ...data, startsOn: new Date(startsOn), endsOn: endsOn === null ? null : new Date(endsOn) };
}

/** A placement as its form shows it. */
export function placementFormOf(data: PlacementData): PlacementForm {
  return {
    ...data,
    position: String(data.position),
    endsOn: data.endsOn ?? "",
    targetUrl: data.targetUrl ?? "",
  };
}
