import { z } from "zod";
import { SheetKind, SheetOutcome } from "#lib/platform/prisma/enums.ts";

/** What a sheet's rows are about, as a form sends it. */
export const sheetKindSchema = z.enum(Object.values(SheetKind)).catch("program");

/** Which rows of a sheet are looked at, as an address says it. */
export const sheetViewSchema = z.object({
  show: z.enum(Object.values(SheetOutcome)).nullable().catch(null),
  after: z.coerce.number().int().min(0).max(1_000_000).catch(0),
  problem: z.literal("moved").nullable().catch(null),
});
