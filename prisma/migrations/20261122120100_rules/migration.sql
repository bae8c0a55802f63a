-- Rules that the Prisma schema cannot express.

-- Money, lengths, rates and places -------------------------------------------------------------------

ALTER TABLE public.program
  ADD CONSTRAINT program_cip_code_check CHECK (cip_code ~ '^\d{2}\.\d{4}$'),
  ADD CONSTRAINT program_months_check CHECK (months_full_time > 0 AND months_part_time > 0),
  ADD CONSTRAINT program_cost_check
    CHECK (cost_in_state_cents >= 0 AND cost_out_of_state_cents >= 0 AND cost_online_cents >= 0),
  ADD CONSTRAINT program_max_transfer_credits_check CHECK (max_transfer_credits >= 0),
  ADD CONSTRAINT program_rates_check
    CHECK (completion_rate BETWEEN 0 AND 100 AND placement_rate BETWEEN 0 AND 100),
  ADD CONSTRAINT program_start_check CHECK (NOT rolling_start OR cardinality(start_dates) = 0),
  ADD CONSTRAINT program_published_at_check CHECK (status <> 'published' OR published_at IS NOT NULL),
  ADD CONSTRAINT program_version_check CHECK (version > 0);

ALTER TABLE public.school ADD CONSTRAINT school_version_check CHECK (version > 0);
ALTER TABLE public.partner ADD CONSTRAINT partner_version_check CHECK (version > 0);

ALTER TABLE public.campus
  ADD CONSTRAINT campus_point_check CHECK (latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180),
  ADD CONSTRAINT campus_zip_check CHECK (zip ~ '^\d{5}$'),
  ADD CONSTRAINT campus_state_check CHECK (state ~ '^[A-Z]{2}$');

ALTER TABLE public.zip_place
  ADD CONSTRAINT zip_place_point_check CHECK (latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180),
  ADD CONSTRAINT zip_place_zip_check CHECK (zip ~ '^\d{5}$'),
  ADD CONSTRAINT zip_place_state_check CHECK (state ~ '^[A-Z]{2}$');

ALTER TABLE commerce.agreement
  ADD CONSTRAINT agreement_price_check CHECK (price_per_lead_cents >= 0),
  ADD CONSTRAINT agreement_duplicate_window_check CHECK (duplicate_window_days >= 0),
  ADD CONSTRAINT agreement_term_check CHECK (ends_on >= starts_on);

ALTER TABLE commerce.agreement_cap
  ADD CONSTRAINT agreement_cap_scope_check CHECK ((scope = 'partner') = (scope_key IS NULL)),
  ADD CONSTRAINT agreement_cap_limit_check CHECK (max_count IS NOT NULL OR max_revenue_cents IS NOT NULL),
  ADD CONSTRAINT agreement_cap_amount_check CHECK (max_count >= 0 AND max_revenue_cents >= 0);

ALTER TABLE commerce.agreement_hours
  ADD CONSTRAINT agreement_hours_weekday_check CHECK (weekday BETWEEN 1 AND 7),
  ADD CONSTRAINT agreement_hours_span_check CHECK (opens_at >= 0 AND opens_at < closes_at AND closes_at <= 1440);

ALTER TABLE commerce.delivery_target
  ADD CONSTRAINT delivery_target_address_check
    CHECK (CASE channel WHEN 'webhook' THEN url IS NOT NULL WHEN 'email' THEN email IS NOT NULL END);

ALTER TABLE commerce.placement
  ADD CONSTRAINT placement_position_check CHECK (position > 0),
  ADD CONSTRAINT placement_term_check CHECK (ends_on >= starts_on);

ALTER TABLE commerce.reservation ADD CONSTRAINT reservation_price_check CHECK (price_cents >= 0);

-- People and their requests --------------------------------------------------------------------------

ALTER TABLE public.app_user ADD CONSTRAINT app_user_email_check CHECK (email = lower(email));

ALTER TABLE public.lead
  ADD CONSTRAINT lead_contact_days_check CHECK (contact_days <@ ARRAY[1, 2, 3, 4, 5, 6, 7]),
  ADD CONSTRAINT lead_zip_check CHECK (zip ~ '^\d{5}$'),
  ADD CONSTRAINT lead_state_check CHECK (state ~ '^[A-Z]{2}$');

ALTER TABLE public.inquiry
  ADD CONSTRAINT inquiry_rank_check CHECK (rank > 0),
  ADD CONSTRAINT inquiry_score_check CHECK (score BETWEEN 0 AND 100);

ALTER TABLE public.delivery
  ADD CONSTRAINT delivery_attempt_count_check CHECK (attempt_count >= 0),
  ADD CONSTRAINT delivery_lease_check CHECK ((lease_token IS NULL) = (lease_until IS NULL)),
  ADD CONSTRAINT delivery_sending_check CHECK (state <> 'sending' OR lease_token IS NOT NULL),
  ADD CONSTRAINT delivery_held_check CHECK (state <> 'held' OR hold_reason IS NOT NULL),
  ADD CONSTRAINT delivery_last_error_check CHECK (length(last_error) <= 500);

ALTER TABLE public.attempt ADD CONSTRAINT attempt_number_check CHECK (number > 0);

-- Texts: the hash is the text's, one version of each is in force, and what was published stays as it is --

ALTER TABLE public.disclosure_version
  ADD CONSTRAINT disclosure_version_number_check CHECK (number > 0),
  ADD CONSTRAINT disclosure_version_hash_check CHECK (body_hash = encode(sha256(convert_to(body, 'UTF8')), 'hex')),
  ADD CONSTRAINT disclosure_version_times_check
    CHECK ((status = 'draft') = (published_at IS NULL) AND (status = 'retired') = (retired_at IS NOT NULL)),
  -- Deferred, so that a command may publish the new version before or after it retires the old one.
  ADD CONSTRAINT disclosure_version_one_in_force
    EXCLUDE (disclosure_id WITH =) WHERE (status = 'published') DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE public.consent
  ADD CONSTRAINT consent_hash_check CHECK (text_hash = encode(sha256(convert_to(text_shown, 'UTF8')), 'hex'));

CREATE FUNCTION public.refuse_change() RETURNS trigger
LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END
$$;

CREATE TRIGGER consent_is_append_only BEFORE UPDATE OR DELETE ON public.consent
  FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER consent_is_never_truncated BEFORE TRUNCATE ON public.consent
  FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER audit_event_is_append_only BEFORE UPDATE OR DELETE ON public.audit_event
  FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER audit_event_is_never_truncated BEFORE TRUNCATE ON public.audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE FUNCTION public.keep_published_disclosure() RETURNS trigger
LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF OLD.status = 'draft' THEN
    IF TG_OP = 'DELETE' THEN
      RETURN OLD;
    END IF;
    IF NEW.status = 'retired' THEN
      RAISE EXCEPTION 'a draft is published before it is retired';
    END IF;
    RETURN NEW;
  END IF;
  -- Retiring is the one thing that still happens to a published version.
  IF TG_OP = 'UPDATE'
    AND (to_jsonb(NEW) - 'status' - 'retired_at') = (to_jsonb(OLD) - 'status' - 'retired_at')
    AND ((NEW.status = OLD.status AND NEW.retired_at IS NOT DISTINCT FROM OLD.retired_at)
      OR (OLD.status = 'published' AND NEW.status = 'retired'))
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a published disclosure version never changes';
END
$$;

CREATE TRIGGER disclosure_version_keeps_published BEFORE UPDATE OR DELETE ON public.disclosure_version
  FOR EACH ROW EXECUTE FUNCTION public.keep_published_disclosure();
CREATE TRIGGER disclosure_version_is_never_truncated BEFORE TRUNCATE ON public.disclosure_version
  FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE FUNCTION public.require_published_text() RETURNS trigger
LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF EXISTS (SELECT FROM public.disclosure_version WHERE id = NEW.disclosure_version_id AND status = 'draft') THEN
    RAISE EXCEPTION 'nobody can agree to a draft';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER consent_names_a_published_text BEFORE INSERT ON public.consent
  FOR EACH ROW EXECUTE FUNCTION public.require_published_text();

-- What the matcher sees ------------------------------------------------------------------------------

CREATE SCHEMA matching;

-- An allow-list of columns: a fact reaches the matcher only by being named here, and nothing of `commerce` is.
CREATE VIEW matching.program_facts AS
SELECT
  program.id,
  program.slug,
  program.name,
  school.id AS school_id,
  school.slug AS school_slug,
  school.name AS school_name,
  program.cip_code::text AS cip_code,
  program.level::text AS level,
  program.modalities::text[] AS modalities,
  program.schedules::text[] AS schedules,
  program.months_full_time,
  program.months_part_time,
  program.cost_in_state_cents,
  program.cost_out_of_state_cents,
  program.cost_online_cents,
  program.rolling_start,
  ARRAY(SELECT to_char(day, 'YYYY-MM-DD') FROM unnest(program.start_dates) AS day ORDER BY day) AS start_dates,
  program.min_education::text AS min_education,
  program.entry_skill::text AS entry_skill,
  program.admission_note,
  program.states_served,
  program.states_known,
  program.max_transfer_credits,
  program.program_accreditation,
  program.prepares_for,
  program.gi_bill,
  program.yellow_ribbon,
  program.tuition_assistance,
  program.federal_aid,
  program.completion_rate,
  program.placement_rate,
  program.results_source,
  program.facts_source,
  to_char(program.facts_as_of, 'YYYY-MM-DD') AS facts_as_of,
  school.accreditor AS school_accreditor,
  program.is_demo,
  program.version,
  COALESCE(places.campuses, '[]'::jsonb) AS campuses
FROM public.program
JOIN public.school ON school.id = program.school_id AND school.status = 'published'
JOIN public.partner ON partner.id = school.partner_id AND partner.status = 'published'
LEFT JOIN LATERAL (
  SELECT jsonb_agg(
    jsonb_build_object(
      'id', campus.id, 'name', campus.name, 'city', campus.city, 'state', campus.state,
      'zip', campus.zip, 'latitude', campus.latitude, 'longitude', campus.longitude
    ) ORDER BY campus.name, campus.id
  ) AS campuses
  FROM public.program_campus
  JOIN public.campus ON campus.id = program_campus.campus_id
  WHERE program_campus.program_id = program.id
) AS places ON true
WHERE program.status = 'published';

-- Rises with each change of what the view shows, in the transaction that changes it: whoever holds the facts in
-- memory compares one number.
CREATE TABLE matching.catalogue_revision (
  only_row BOOLEAN PRIMARY KEY DEFAULT true CHECK (only_row),
  revision BIGINT NOT NULL
);
INSERT INTO matching.catalogue_revision (revision) VALUES (1);

-- Runs once at the end of a transaction, so that editors do not wait for each other.
CREATE FUNCTION matching.note_catalogue_change() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF current_setting('fairmatch.catalogue_noted', true) IS DISTINCT FROM pg_current_xact_id()::text THEN
    UPDATE matching.catalogue_revision SET revision = revision + 1;
    PERFORM set_config('fairmatch.catalogue_noted', pg_current_xact_id()::text, true);
  END IF;
  RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER partner_change_is_noted AFTER INSERT OR UPDATE OR DELETE ON public.partner
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION matching.note_catalogue_change();
CREATE CONSTRAINT TRIGGER school_change_is_noted AFTER INSERT OR UPDATE OR DELETE ON public.school
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION matching.note_catalogue_change();
CREATE CONSTRAINT TRIGGER campus_change_is_noted AFTER INSERT OR UPDATE OR DELETE ON public.campus
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION matching.note_catalogue_change();
CREATE CONSTRAINT TRIGGER program_change_is_noted AFTER INSERT OR UPDATE OR DELETE ON public.program
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION matching.note_catalogue_change();
CREATE CONSTRAINT TRIGGER program_campus_change_is_noted AFTER INSERT OR UPDATE OR DELETE ON public.program_campus
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION matching.note_catalogue_change();
