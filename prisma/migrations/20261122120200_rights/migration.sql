-- Who may do what. A new table is closed to everybody but the owner until its migration says otherwise.

DO $$
BEGIN
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO fairmatch_app, fairmatch_matcher, fairmatch_worker', current_database());
END
$$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA public, matching FROM PUBLIC;

-- The matcher reads facts about programs, and nothing else at all.
GRANT USAGE ON SCHEMA matching TO fairmatch_matcher;
GRANT SELECT ON matching.program_facts, matching.catalogue_revision TO fairmatch_matcher;

-- The web server.
GRANT USAGE ON SCHEMA public, commerce TO fairmatch_app;
GRANT SELECT ON ALL TABLES IN SCHEMA public, commerce TO fairmatch_app;
REVOKE ALL ON public._prisma_migrations FROM fairmatch_app;
GRANT SELECT (migration_name, checksum, finished_at, rolled_back_at) ON public._prisma_migrations TO fairmatch_app;
GRANT INSERT ON
  public.audit_event, public.consent, public.inquiry, public.lead_note, public.key_check, public.document_change
  TO fairmatch_app;
GRANT INSERT, UPDATE ON
  public.app_user, public.partner, public.school, public.program, public.disclosure, public.lead, public.setting
  TO fairmatch_app;
GRANT INSERT, UPDATE, DELETE ON
  public.user_session, public.campus, public.program_campus, public.disclosure_version, public.idempotency_record,
  public.match_session, public.form_draft, public.rate_limit,
  commerce.agreement, commerce.agreement_cap, commerce.agreement_hours, commerce.delivery_target, commerce.placement
  TO fairmatch_app;
GRANT USAGE ON SEQUENCE public.document_change_id_seq TO fairmatch_app;

-- The worker: reads a lead and its terms, writes deliveries, moves the lead's status and clears what has expired.
GRANT USAGE ON SCHEMA public, commerce TO fairmatch_worker;
GRANT SELECT ON
  public.partner, public.school, public.campus, public.program, public.program_campus, public.disclosure,
  public.disclosure_version, public.lead, public.inquiry, public.consent, public.delivery, public.attempt,
  public.setting, public.zip_place, public.key_check, public.audit_event, public.document_change,
  public.rate_limit, public.match_session, public.form_draft, public.idempotency_record, public.user_session,
  commerce.agreement, commerce.agreement_cap, commerce.agreement_hours, commerce.delivery_target,
  commerce.placement, commerce.reservation
  TO fairmatch_worker;
GRANT SELECT (migration_name, checksum, finished_at, rolled_back_at) ON public._prisma_migrations TO fairmatch_worker;
GRANT INSERT, UPDATE ON public.delivery, public.attempt TO fairmatch_worker;
GRANT INSERT, UPDATE, DELETE ON commerce.reservation, public.rate_limit TO fairmatch_worker;
GRANT INSERT ON public.audit_event, public.key_check TO fairmatch_worker;
GRANT UPDATE (status, updated_at) ON public.lead TO fairmatch_worker;
-- No more than the right to lock the row while caps are counted.
GRANT UPDATE (updated_at) ON commerce.agreement TO fairmatch_worker;
GRANT DELETE ON
  public.match_session, public.form_draft, public.idempotency_record, public.user_session, public.document_change
  TO fairmatch_worker;
