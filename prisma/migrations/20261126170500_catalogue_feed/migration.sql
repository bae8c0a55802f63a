-- What changed in the catalogue, so that whoever holds it in memory reads again only that. Revisions are given at the
-- end of a transaction under the lock of one row: their order is the order of commits, and none is seen late.
CREATE TABLE matching.catalogue_change (
  revision BIGINT NOT NULL,
  -- "program" and "school" name what to read again; "open" stands for the whole open catalogue, after an import.
  kind TEXT NOT NULL CHECK (kind IN ('program', 'school', 'open')),
  id UUID NOT NULL,
  created_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  PRIMARY KEY (revision, kind, id)
);
GRANT SELECT ON matching.catalogue_change TO fairmatch_matcher;
GRANT USAGE ON SCHEMA matching TO fairmatch_worker;
GRANT SELECT, DELETE ON matching.catalogue_change TO fairmatch_worker;

-- A transaction under `fairmatch.bulk_import` notes one change instead of one for each row.
CREATE OR REPLACE FUNCTION matching.note_catalogue_change() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  noted TEXT[] := string_to_array(current_setting('fairmatch.catalogue_noted', true), ':');
  is_bulk BOOLEAN := COALESCE(current_setting('fairmatch.bulk_import', true) = 'on', false);
  this_revision BIGINT;
  changed JSONB := to_jsonb(COALESCE(NEW, OLD));
BEGIN
  IF noted[1] = pg_current_xact_id()::text THEN
    IF is_bulk THEN
      RETURN NULL;
    END IF;
    this_revision := noted[2]::bigint;
  ELSE
    UPDATE matching.catalogue_revision SET revision = revision + 1 RETURNING revision INTO this_revision;
    PERFORM set_config('fairmatch.catalogue_noted', pg_current_xact_id()::text || ':' || this_revision, true);
  END IF;
  INSERT INTO matching.catalogue_change (revision, kind, id)
  SELECT this_revision, 'open', '00000000-0000-0000-0000-000000000000'::uuid WHERE is_bulk
  UNION ALL
  SELECT this_revision, 'program', (changed ->> 'id')::uuid WHERE NOT is_bulk AND TG_TABLE_NAME = 'program'
  UNION ALL
  SELECT this_revision, 'program', (changed ->> 'program_id')::uuid WHERE NOT is_bulk AND TG_TABLE_NAME = 'program_campus'
  UNION ALL
  SELECT this_revision, 'school', (changed ->> 'id')::uuid WHERE NOT is_bulk AND TG_TABLE_NAME = 'school'
  UNION ALL
  SELECT this_revision, 'school', (changed ->> 'school_id')::uuid WHERE NOT is_bulk AND TG_TABLE_NAME = 'campus'
  UNION ALL
  SELECT this_revision, 'school', school.id FROM public.school
  WHERE NOT is_bulk AND TG_TABLE_NAME = 'partner' AND school.partner_id = (changed ->> 'id')::uuid
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END
$$;

-- The programs of schools that pay nothing. What the official files do not say of a program is not known here either.
CREATE VIEW matching.open_program_facts AS
SELECT
  program.id,
  program.slug,
  program.name,
  school.id AS school_id,
  school.slug AS school_slug,
  school.name AS school_name,
  school.accreditor AS school_accreditor,
  program.cip_code::text AS cip_code,
  program.level::text AS level,
  program.facts_source,
  to_char(program.facts_as_of, 'YYYY-MM-DD') AS facts_as_of,
  program.is_demo,
  program.version
FROM public.program
JOIN public.school ON school.id = program.school_id AND school.status = 'published' AND school.partner_id IS NULL
WHERE program.status = 'published';

CREATE VIEW matching.open_campus AS
SELECT campus.id, campus.school_id, campus.name, campus.city, campus.state::text AS state, campus.zip::text AS zip,
  campus.latitude, campus.longitude
FROM public.campus
JOIN public.school ON school.id = campus.school_id AND school.status = 'published' AND school.partner_id IS NULL;

GRANT SELECT ON matching.open_program_facts, matching.open_campus TO fairmatch_matcher;
