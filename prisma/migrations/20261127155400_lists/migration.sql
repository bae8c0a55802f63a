-- CreateEnum
CREATE TYPE "list_kind" AS ENUM ('program', 'school', 'partner');

-- CreateTable
CREATE TABLE "saved_view" (
    "id" UUID NOT NULL,
    "list" "list_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "is_shared" BOOLEAN NOT NULL DEFAULT false,
    "is_default" BOOLEAN NOT NULL DEFAULT false,
    "owner_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "saved_view_owner_id_list_name_key" ON "saved_view"("owner_id", "list", "name");

-- CreateIndex
CREATE INDEX "saved_view_list_is_shared_idx" ON "saved_view"("list", "is_shared");

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE, DELETE ON public.saved_view TO fairmatch_app;
-- One default for each person and list, and one for all.
CREATE UNIQUE INDEX saved_view_own_default ON public.saved_view (owner_id, list) WHERE is_default AND NOT is_shared;
CREATE UNIQUE INDEX saved_view_shared_default ON public.saved_view (list) WHERE is_default AND is_shared;

-- Words in the names of schools, which lists of programs are narrowed by too.
CREATE INDEX "school_name_trigrams" ON "school" USING GIN ("name" gin_trgm_ops);

-- The day on which facts were checked changes with most edits, and a fact that is missing comes and goes: both are found
-- beside the programs.
ALTER TABLE public.program_recency ADD COLUMN facts_as_of DATE, ADD COLUMN lacks_facts BOOLEAN;

-- As `missingFacts` says it, of the program itself.
CREATE FUNCTION public.lacks_facts(
  program UUID, modalities public.modality[], schedules public.schedule[], months_full_time INT, months_part_time INT
) RETURNS boolean LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT cardinality(modalities) = 0 OR cardinality(schedules) = 0
    OR (months_full_time IS NULL AND months_part_time IS NULL)
    OR (modalities && '{campus,hybrid}'::public.modality[]
      AND NOT EXISTS (SELECT FROM public.program_campus WHERE program_id = program))
$$;
UPDATE public.program_recency SET facts_as_of = program.facts_as_of, lacks_facts = public.lacks_facts(id, modalities, schedules, months_full_time, months_part_time)
FROM public.program WHERE program.id = program_id;
ALTER TABLE public.program_recency ALTER COLUMN facts_as_of SET NOT NULL, ALTER COLUMN lacks_facts SET NOT NULL;
CREATE INDEX "program_recency_facts_as_of_idx" ON "program_recency"("facts_as_of");
CREATE INDEX program_recency_lacking ON public.program_recency (program_id) WHERE lacks_facts;

CREATE OR REPLACE FUNCTION public.keep_program_recency() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO public.program_recency (program_id, changed_at, facts_as_of, lacks_facts)
    SELECT id, updated_at, facts_as_of, public.lacks_facts(id, modalities, schedules, months_full_time, months_part_time) FROM touched;
  ELSIF TG_OP = 'UPDATE' THEN
    UPDATE public.program_recency AS recency
    SET changed_at = fresh.updated_at, facts_as_of = fresh.facts_as_of, lacks_facts = fresh.lacks_facts
    FROM (SELECT id, updated_at, facts_as_of, public.lacks_facts(id, modalities, schedules, months_full_time, months_part_time) AS lacks_facts FROM touched) AS fresh
    WHERE program_id = fresh.id AND (recency.changed_at, recency.facts_as_of, recency.lacks_facts)
      IS DISTINCT FROM (fresh.updated_at, fresh.facts_as_of, fresh.lacks_facts);
  ELSE
    DELETE FROM public.program_recency USING touched WHERE program_id = touched.id;
  END IF;
  RETURN NULL;
END
$$;

-- A campus that comes or goes can be the fact that was missing.
CREATE FUNCTION public.keep_program_lacks() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE public.program_recency AS recency SET lacks_facts = public.lacks_facts(id, modalities, schedules, months_full_time, months_part_time)
  FROM public.program
  WHERE program.id IN (SELECT program_id FROM touched) AND recency.program_id = program.id
    AND recency.lacks_facts <> public.lacks_facts(id, modalities, schedules, months_full_time, months_part_time);
  RETURN NULL;
END
$$;
CREATE TRIGGER program_lacks_after_insert AFTER INSERT ON public.program_campus REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION public.keep_program_lacks();
CREATE TRIGGER program_lacks_after_delete AFTER DELETE ON public.program_campus REFERENCING OLD TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION public.keep_program_lacks();
REVOKE EXECUTE ON FUNCTION public.lacks_facts(UUID, public.modality[], public.schedule[], INT, INT), public.keep_program_lacks() FROM PUBLIC;

-- Few programs come from one side, or are no demo data: found without reading the others.
CREATE INDEX program_own_by_name ON public.program (name, id) WHERE official_state IS NULL;
CREATE INDEX program_official_by_name ON public.program (name, id) WHERE official_state IS NOT NULL;
CREATE INDEX program_demo_by_name ON public.program (name, id) WHERE is_demo;
CREATE INDEX program_real_by_name ON public.program (name, id) WHERE NOT is_demo;
CREATE INDEX "program_status_name_id_idx" ON "program"("status", "name", "id");
