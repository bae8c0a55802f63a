-- An edit of a fact must touch no index of the programs: one of `updated_at` would be touched by every edit. With half of
-- each page left free, a row that changes stays on its page, and no index has to learn of it.
DROP INDEX "program_updated_at_id_idx";
ALTER TABLE public.program SET (fillfactor = 50);

CREATE TABLE "program_recency" (
    "program_id" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "program_recency_pkey" PRIMARY KEY ("program_id")
);
INSERT INTO public.program_recency (program_id, changed_at) SELECT id, updated_at FROM public.program;
CREATE INDEX "program_recency_changed_at_program_id_idx" ON "program_recency"("changed_at", "program_id");
GRANT SELECT ON public.program_recency TO fairmatch_app;

CREATE FUNCTION public.keep_program_recency() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO public.program_recency (program_id, changed_at) SELECT id, updated_at FROM touched;
  ELSIF TG_OP = 'UPDATE' THEN
    UPDATE public.program_recency SET changed_at = touched.updated_at
    FROM touched WHERE program_id = touched.id AND changed_at IS DISTINCT FROM touched.updated_at;
  ELSE
    DELETE FROM public.program_recency USING touched WHERE program_id = touched.id;
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER program_recency_after_insert AFTER INSERT ON public.program REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION public.keep_program_recency();
CREATE TRIGGER program_recency_after_update AFTER UPDATE ON public.program REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION public.keep_program_recency();
CREATE TRIGGER program_recency_after_delete AFTER DELETE ON public.program REFERENCING OLD TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION public.keep_program_recency();

-- What a statement touched, until its transaction ends: then it becomes changes of one revision. Once for a statement
-- and not for each of its rows, which took seconds with many.
CREATE TABLE matching.catalogue_touch (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind TEXT NOT NULL,
  ids UUID[] NOT NULL
);

DROP TRIGGER partner_change_is_noted ON public.partner;
DROP TRIGGER school_change_is_noted ON public.school;
DROP TRIGGER campus_change_is_noted ON public.campus;
DROP TRIGGER program_change_is_noted ON public.program;
DROP TRIGGER program_campus_change_is_noted ON public.program_campus;
DROP FUNCTION matching.note_catalogue_change();

-- Arguments: what is to be read again, and the column that names it.
CREATE FUNCTION matching.note_touch() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  is_bulk BOOLEAN := COALESCE(current_setting('fairmatch.bulk_import', true) = 'on', false);
  touched_ids UUID[];
BEGIN
  EXECUTE format('SELECT array_agg(DISTINCT %I) FROM touched', TG_ARGV[1]) INTO touched_ids;
  IF touched_ids IS NOT NULL THEN
    INSERT INTO matching.catalogue_touch (kind, ids)
    VALUES (CASE WHEN is_bulk THEN 'open' ELSE TG_ARGV[0] END,
      CASE WHEN is_bulk THEN ARRAY['00000000-0000-0000-0000-000000000000'::uuid] ELSE touched_ids END);
  END IF;
  RETURN NULL;
END
$$;

-- At the end of the transaction, so that editors do not wait for each other. One transaction has one revision.
CREATE FUNCTION matching.note_change() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  noted TEXT[] := string_to_array(current_setting('fairmatch.catalogue_noted', true), ':');
  this_revision BIGINT;
BEGIN
  IF noted[1] = pg_current_xact_id()::text THEN
    this_revision := noted[2]::bigint;
  ELSE
    UPDATE matching.catalogue_revision SET revision = revision + 1 RETURNING revision INTO this_revision;
    PERFORM set_config('fairmatch.catalogue_noted', pg_current_xact_id()::text || ':' || this_revision, true);
  END IF;
  INSERT INTO matching.catalogue_change (revision, kind, id)
  SELECT this_revision, NEW.kind, unnest(NEW.ids) WHERE NEW.kind <> 'partner'
  UNION ALL
  SELECT this_revision, 'school', school.id FROM public.school
  WHERE NEW.kind = 'partner' AND school.partner_id = ANY (NEW.ids)
  ON CONFLICT DO NOTHING;
  DELETE FROM matching.catalogue_touch WHERE id = NEW.id;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER touch_is_noted AFTER INSERT ON matching.catalogue_touch
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION matching.note_change();

DO $$
DECLARE
  source RECORD;
BEGIN
  FOR source IN
    SELECT name, kind, id_column, event, CASE WHEN event = 'DELETE' THEN 'OLD' ELSE 'NEW' END AS rows
    FROM (VALUES
      ('partner', 'partner', 'id'), ('school', 'school', 'id'), ('campus', 'school', 'school_id'),
      ('program', 'program', 'id'), ('program_campus', 'program', 'program_id')
    ) AS watched (name, kind, id_column)
    CROSS JOIN unnest(ARRAY['INSERT', 'UPDATE', 'DELETE']) AS event
  LOOP
    EXECUTE format(
      'CREATE TRIGGER %I AFTER %s ON public.%I REFERENCING %s TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION matching.note_touch(%L, %L)',
      source.name || '_' || lower(source.event) || '_is_noted', source.event, source.name, source.rows, source.kind, source.id_column);
  END LOOP;
END
$$;

REVOKE EXECUTE ON FUNCTION public.keep_program_recency(), matching.note_touch(), matching.note_change() FROM PUBLIC;
