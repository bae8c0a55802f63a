import { z } from "zod";
import { CredentialLevel, Modality } from "#lib/platform/prisma/enums.ts";
import { columnsField, columnsShown } from "./list-columns.ts";
import { schoolFilterSchema, words } from "./schema.ts";

/** The columns that a list of programs can show beside the name, in their order. */
export const PROGRAM_LIST_COLUMNS = [
  "school",
  "partner",
  "level",
  "subject",
  "format",
  "cost",
  "checked",
  "status",
  "changed",
] as const;
export type ProgramListColumn = (typeof PROGRAM_LIST_COLUMNS)[number];
const USUAL: readonly ProgramListColumn[] = ["school", "level", "subject", "status", "changed"];

/** What a list of programs is narrowed by, and how it looks: all of it stands in the address. */
export const programFilterSchema = schoolFilterSchema.extend({
  school: z.union([z.literal(""), z.uuid()]).catch(""),
  /** Words in the name of the school or of its partner. */
  at: words(),
  level: z.enum(["", ...Object.values(CredentialLevel)]).catch(""),
  /** A CIP code or its beginning ("51", "51.07"), or plain words. */
  subject: words(),
  format: z.enum(["", ...Object.values(Modality)]).catch(""),
  /** Programs that lack a fact without which none is published. */
  missing: z.enum(["", "yes"]).catch(""),
  /** Programs whose facts were checked more than a year ago. */
  stale: z.enum(["", "yes"]).catch(""),
  columns: columnsField(PROGRAM_LIST_COLUMNS),
});
export type ProgramFilter = z.infer<typeof programFilterSchema>;

/** The columns that a filter asks for. */
export const shownColumns = ({ columns }: Pick<ProgramFilter, "columns">): readonly ProgramListColumn[] =>
  columnsShown(PROGRAM_LIST_COLUMNS, columns, USUAL);
