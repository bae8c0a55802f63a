-- CreateEnum
CREATE TYPE "sheet_kind" AS ENUM ('program', 'partner');

-- CreateEnum
CREATE TYPE "sheet_state" AS ENUM ('mapping', 'checking', 'checked', 'applying', 'applied', 'undoing', 'undone', 'failed');

-- CreateEnum
CREATE TYPE "sheet_outcome" AS ENUM ('added', 'changed', 'unchanged', 'refused');

-- CreateTable
CREATE TABLE "sheet_import" (
    "id" UUID NOT NULL,
    "kind" "sheet_kind" NOT NULL,
    "file_name" TEXT NOT NULL,
    "headings" TEXT[],
    "mapping" JSONB NOT NULL DEFAULT '{}',
    "state" "sheet_state" NOT NULL DEFAULT 'mapping',
    "row_count" INTEGER NOT NULL,
    "done_count" INTEGER NOT NULL DEFAULT 0,
    "counts" JSONB NOT NULL DEFAULT '{}',
    "problem" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "applied_at" TIMESTAMPTZ(3),

    CONSTRAINT "sheet_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sheet_row" (
    "import_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "cells" TEXT[],
    "outcome" "sheet_outcome",
    "record_id" UUID,
    "record_version" INTEGER,
    "title" TEXT,
    "data" JSONB,
    "before" JSONB,
    "change" JSONB,
    "problems" TEXT[],

    CONSTRAINT "sheet_row_pkey" PRIMARY KEY ("import_id","number")
);

-- CreateIndex
CREATE INDEX "sheet_import_created_at_id_idx" ON "sheet_import"("created_at", "id");

-- CreateIndex
CREATE INDEX "sheet_row_import_id_outcome_number_idx" ON "sheet_row"("import_id", "outcome", "number");

-- AddForeignKey
ALTER TABLE "sheet_row" ADD CONSTRAINT "sheet_row_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "sheet_import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE, DELETE ON public.sheet_import, public.sheet_row TO fairmatch_app;
GRANT SELECT, DELETE ON public.sheet_import TO fairmatch_worker;

-- An import that is undone takes its drafts away. What readers have seen once is never deleted.
GRANT DELETE ON public.program, public.partner TO fairmatch_app;
CREATE FUNCTION public.only_drafts_are_deleted() RETURNS trigger
LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF OLD.status <> 'draft' OR OLD.version <> 1 THEN
    RAISE EXCEPTION 'Only a draft that nobody has changed can be deleted.' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN OLD;
END
$$;
CREATE TRIGGER program_only_drafts_are_deleted BEFORE DELETE ON public.program
  FOR EACH ROW WHEN (current_user = 'fairmatch_app') EXECUTE FUNCTION public.only_drafts_are_deleted();
CREATE TRIGGER partner_only_drafts_are_deleted BEFORE DELETE ON public.partner
  FOR EACH ROW WHEN (current_user = 'fairmatch_app') EXECUTE FUNCTION public.only_drafts_are_deleted();
