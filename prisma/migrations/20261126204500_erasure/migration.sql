-- CreateEnum
CREATE TYPE "erasure_reason" AS ENUM ('requested', 'retention');

-- AlterTable
ALTER TABLE "lead" ADD COLUMN     "erased_at" TIMESTAMPTZ(3),
ADD COLUMN     "legal_hold" BOOLEAN NOT NULL DEFAULT false,
ALTER COLUMN "name_sealed" DROP NOT NULL,
ALTER COLUMN "email_sealed" DROP NOT NULL,
ALTER COLUMN "email_index" DROP NOT NULL,
ALTER COLUMN "receipt_token_sealed" DROP NOT NULL;

-- CreateTable
CREATE TABLE "erasure_tombstone" (
    "lead_id" UUID NOT NULL,
    "email_hash" CHAR(64) NOT NULL,
    "reason" "erasure_reason" NOT NULL,
    "erased_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "erasure_tombstone_pkey" PRIMARY KEY ("lead_id")
);

-- CreateIndex
CREATE INDEX "erasure_tombstone_email_hash_idx" ON "erasure_tombstone"("email_hash");

-- Whoever makes a lead `erased` erases: the row loses everything about the person, whatever the statement said.
CREATE FUNCTION public.forget_person() RETURNS trigger
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
  RETURN NEW;
END
$$;

CREATE TRIGGER lead_erased_forgets_person BEFORE INSERT OR UPDATE ON public.lead
  FOR EACH ROW WHEN (NEW.status = 'erased') EXECUTE FUNCTION public.forget_person();

-- What hangs on the lead goes with it; nobody needs the right to delete it for that.
DROP TRIGGER lead_erased_forgets_match ON public.lead;
DROP FUNCTION public.forget_match_record();
CREATE FUNCTION public.forget_what_hangs_on_lead() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  DELETE FROM public.match_record WHERE lead_id = NEW.id;
  DELETE FROM public.lead_note WHERE lead_id = NEW.id;
  DELETE FROM public.lead_mail WHERE lead_id = NEW.id;
  DELETE FROM public.idempotency_record WHERE lead_id = NEW.id OR scope = OLD.match_session_id::text;
  DELETE FROM public.match_session WHERE id = OLD.match_session_id;
  DELETE FROM public.rate_limit WHERE key = 'request.email:' || OLD.email_index;
  UPDATE public.inquiry SET rank = NULL, score = NULL, reasons = NULL WHERE lead_id = NEW.id;
  RETURN NULL;
END
$$;
REVOKE EXECUTE ON FUNCTION public.forget_person(), public.forget_what_hangs_on_lead() FROM PUBLIC;

CREATE TRIGGER lead_erased_forgets_what_hangs_on_it AFTER UPDATE ON public.lead
  FOR EACH ROW WHEN (NEW.status = 'erased' AND OLD.status <> 'erased')
  EXECUTE FUNCTION public.forget_what_hangs_on_lead();

ALTER TABLE public.lead
  ADD CONSTRAINT lead_erased_check CHECK ((status = 'erased') = (erased_at IS NOT NULL)),
  ADD CONSTRAINT lead_person_check CHECK (erased_at IS NOT NULL OR (name_sealed IS NOT NULL
    AND email_sealed IS NOT NULL AND email_index IS NOT NULL AND receipt_token_sealed IS NOT NULL));

-- An import that brings an erased request back is refused: by its id, and by the person when it is from before the
-- erasure. Whoever asks anew is welcome, which is why the newest are not looked up.
CREATE FUNCTION public.refuse_erased() RETURNS trigger
LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF EXISTS (
    SELECT FROM public.erasure_tombstone AS t WHERE t.lead_id = NEW.id OR (
      t.reason = 'requested' AND t.erased_at > NEW.created_at
      AND t.email_hash = encode(sha256(convert_to('fairmatch erasure:' || NEW.email_index, 'UTF8')), 'hex')))
  THEN
    RAISE EXCEPTION 'this request was erased and does not come back';
  END IF;
  RETURN NEW;
END
$$;
REVOKE EXECUTE ON FUNCTION public.refuse_erased() FROM PUBLIC;

CREATE TRIGGER lead_refuses_erased BEFORE INSERT ON public.lead
  FOR EACH ROW WHEN (NEW.status <> 'erased' AND NEW.created_at < now() - interval '1 hour')
  EXECUTE FUNCTION public.refuse_erased();

CREATE TRIGGER erasure_tombstone_is_append_only BEFORE UPDATE OR DELETE ON public.erasure_tombstone
  FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER erasure_tombstone_is_never_truncated BEFORE TRUNCATE ON public.erasure_tombstone
  FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

GRANT SELECT, INSERT ON public.erasure_tombstone TO fairmatch_app, fairmatch_worker;
-- The worker erases what is kept long enough.
GRANT UPDATE (erased_at) ON public.lead TO fairmatch_worker;
GRANT DELETE ON public.lead_mail TO fairmatch_worker;
GRANT SELECT (lead_id, created_at) ON public.lead_note TO fairmatch_worker;
