CREATE TABLE "audit_seal" (
    "event_id" UUID NOT NULL,
    "leaf_id" UUID NOT NULL,
    "digest" BYTEA NOT NULL,
    "event_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audit_seal_pkey" PRIMARY KEY ("event_id")
);

CREATE INDEX "audit_seal_leaf_id_idx" ON "audit_seal"("leaf_id");
CREATE INDEX "audit_seal_event_at_idx" ON "audit_seal"("event_at");

CREATE TRIGGER audit_seal_is_append_only BEFORE UPDATE OR DELETE ON public.audit_seal
  FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER audit_seal_is_never_truncated BEFORE TRUNCATE ON public.audit_seal
  FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

-- The filters of the audit log.
CREATE INDEX audit_event_actor_idx ON public.audit_event (actor_id, created_at, id);
CREATE INDEX audit_event_kind_idx ON public.audit_event (resource, created_at, id);

GRANT SELECT ON public.audit_seal TO fairmatch_app, fairmatch_worker;
GRANT INSERT ON public.audit_seal TO fairmatch_worker;
