-- CreateTable
CREATE TABLE "ledger_leaf" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "digest" CHAR(64) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "batch" INTEGER,
    "position" INTEGER,

    CONSTRAINT "ledger_leaf_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_batch" (
    "number" INTEGER NOT NULL,
    "size" INTEGER NOT NULL,
    "total" INTEGER NOT NULL,
    "root" CHAR(64) NOT NULL,
    "digests" BYTEA NOT NULL,
    "previous_hash" CHAR(64) NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL,
    "hash" CHAR(64) NOT NULL,
    "key_id" TEXT NOT NULL,
    "signature" TEXT NOT NULL,

    CONSTRAINT "ledger_batch_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "ledger_key" (
    "id" TEXT NOT NULL,
    "public_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ledger_key_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ledger_leaf_subject_id_idx" ON "ledger_leaf"("subject_id");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_leaf_batch_position_key" ON "ledger_leaf"("batch", "position");

-- AddForeignKey
ALTER TABLE "ledger_leaf" ADD CONSTRAINT "ledger_leaf_batch_fkey" FOREIGN KEY ("batch") REFERENCES "ledger_batch"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_batch" ADD CONSTRAINT "ledger_batch_key_id_fkey" FOREIGN KEY ("key_id") REFERENCES "ledger_key"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AlterTable
ALTER TABLE "consent" ADD COLUMN "method" TEXT NOT NULL DEFAULT 'ticked_box',
ADD COLUMN "purpose" TEXT NOT NULL DEFAULT 'program_information';

-- AlterTable
ALTER TABLE "lead" ADD COLUMN "person_salt_sealed" TEXT;

ALTER TABLE public.ledger_leaf
  ADD CONSTRAINT ledger_leaf_digest_check
    CHECK (digest = encode(sha256('\x00'::bytea || convert_to(body, 'UTF8')), 'hex')),
  ADD CONSTRAINT ledger_leaf_place_check CHECK ((batch IS NULL) = (position IS NULL) AND position >= 0);
ALTER TABLE public.ledger_batch
  ADD CONSTRAINT ledger_batch_number_check CHECK (number > 0 AND size > 0 AND total >= size AND length(digests) = size * 32);

-- Finds what waits to be sealed without reading what is.
CREATE INDEX ledger_leaf_unsealed ON public.ledger_leaf (created_at, id) WHERE batch IS NULL;

CREATE FUNCTION public.keep_ledger_leaf() RETURNS trigger
LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  -- Being sealed is the one thing that happens to a leaf.
  IF TG_OP = 'UPDATE' AND OLD.batch IS NULL AND NEW.batch IS NOT NULL
    AND (to_jsonb(NEW) - 'batch' - 'position') = (to_jsonb(OLD) - 'batch' - 'position')
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'the ledger is append-only';
END
$$;
REVOKE EXECUTE ON FUNCTION public.keep_ledger_leaf() FROM PUBLIC;

CREATE TRIGGER ledger_leaf_is_append_only BEFORE UPDATE OR DELETE ON public.ledger_leaf
  FOR EACH ROW EXECUTE FUNCTION public.keep_ledger_leaf();
CREATE TRIGGER ledger_leaf_is_never_truncated BEFORE TRUNCATE ON public.ledger_leaf
  FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER ledger_batch_is_append_only BEFORE UPDATE OR DELETE ON public.ledger_batch
  FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER ledger_batch_is_never_truncated BEFORE TRUNCATE ON public.ledger_batch
  FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER ledger_key_is_append_only BEFORE UPDATE OR DELETE ON public.ledger_key
  FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER ledger_key_is_never_truncated BEFORE TRUNCATE ON public.ledger_key
  FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

GRANT SELECT ON public.ledger_leaf, public.ledger_batch, public.ledger_key TO fairmatch_app, fairmatch_worker;
GRANT INSERT ON public.ledger_leaf TO fairmatch_app, fairmatch_worker;
GRANT INSERT ON public.ledger_batch, public.ledger_key TO fairmatch_worker;
GRANT UPDATE (batch, position) ON public.ledger_leaf TO fairmatch_worker;

-- The salt goes with the person; it is the one part of a commitment that tells who.
CREATE OR REPLACE FUNCTION public.forget_person() RETURNS trigger
LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  NEW.erased_at := COALESCE(NEW.erased_at, now());
  NEW.match_session_id := NULL;
  NEW.name_sealed := NULL;
  NEW.email_sealed := NULL;
  NEW.email_index := NULL;
  NEW.phone_sealed := NULL;
  NEW.question_sealed := NULL;
  NEW.zip := NULL;
  NEW.state := NULL;
  NEW.contact_days := '{}';
  NEW.contact_hours := '{}';
  NEW.start_when := NULL;
  NEW.answers := '{}';
  NEW.receipt_token_sealed := NULL;
  NEW.ip_sealed := NULL;
  NEW.user_agent_sealed := NULL;
  NEW.person_salt_sealed := NULL;
  RETURN NEW;
END
$$;
