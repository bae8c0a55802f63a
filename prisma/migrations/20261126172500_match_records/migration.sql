-- CreateTable
CREATE TABLE "match_record" (
    "id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "engine_version" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "seed" TEXT NOT NULL,
    "weights" JSONB NOT NULL,
    "inputs_sealed" TEXT NOT NULL,
    "snapshots" TEXT[],
    "chosen" UUID[],
    "result_sealed" TEXT NOT NULL,
    "result_hash" CHAR(64) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "match_record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "program_snapshot" (
    "hash" CHAR(64) NOT NULL,
    "facts" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "program_snapshot_pkey" PRIMARY KEY ("hash")
);

-- CreateIndex
CREATE UNIQUE INDEX "match_record_lead_id_key" ON "match_record"("lead_id");

-- AddForeignKey
ALTER TABLE "match_record" ADD CONSTRAINT "match_record_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "lead"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE public.program_snapshot
  ADD CONSTRAINT program_snapshot_hash_check CHECK (hash = encode(sha256(convert_to(facts, 'UTF8')), 'hex'));

CREATE FUNCTION public.keep_match_record() RETURNS trigger
LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  RAISE EXCEPTION '% never changes', TG_TABLE_NAME;
END
$$;

CREATE TRIGGER match_record_never_changes BEFORE UPDATE ON public.match_record
  FOR EACH ROW EXECUTE FUNCTION public.keep_match_record();
CREATE TRIGGER program_snapshot_never_changes BEFORE UPDATE ON public.program_snapshot
  FOR EACH ROW EXECUTE FUNCTION public.keep_match_record();

-- Whoever erases a lead erases what its match followed from; nobody needs the right to delete records for that.
CREATE FUNCTION public.forget_match_record() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  DELETE FROM public.match_record WHERE lead_id = NEW.id;
  RETURN NULL;
END
$$;
REVOKE EXECUTE ON FUNCTION public.keep_match_record(), public.forget_match_record() FROM PUBLIC;

CREATE TRIGGER lead_erased_forgets_match AFTER UPDATE OF status ON public.lead
  FOR EACH ROW WHEN (NEW.status = 'erased') EXECUTE FUNCTION public.forget_match_record();

GRANT SELECT, INSERT ON public.match_record, public.program_snapshot TO fairmatch_app;
