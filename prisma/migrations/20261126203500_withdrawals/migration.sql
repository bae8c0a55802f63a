-- CreateEnum
CREATE TYPE "withdrawal_reason" AS ENUM ('withdrawn', 'disowned', 'erased');

-- CreateEnum
CREATE TYPE "revocation_state" AS ENUM ('pending', 'sending', 'failed', 'acknowledged', 'dead', 'unneeded');

-- AlterTable
ALTER TABLE "attempt" ADD COLUMN     "may_have_arrived" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "lead" ADD COLUMN     "disowned_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "consent_withdrawal" (
    "id" UUID NOT NULL,
    "consent_id" UUID NOT NULL,
    "reason" "withdrawal_reason" NOT NULL,
    "method" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "consent_withdrawal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revocation" (
    "id" UUID NOT NULL,
    "inquiry_id" UUID NOT NULL,
    "reason" "withdrawal_reason" NOT NULL,
    "channels" "contact_channel"[],
    "remaining" "contact_channel"[],
    "state" "revocation_state" NOT NULL DEFAULT 'pending',
    "channel" "delivery_channel",
    "target_id" UUID,
    "attempt_count" INTEGER NOT NULL DEFAULT 0,
    "next_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lease_until" TIMESTAMPTZ(3),
    "lease_token" UUID,
    "last_status" INTEGER,
    "last_error" TEXT,
    "acknowledged_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "revocation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revocation_attempt" (
    "id" UUID NOT NULL,
    "revocation_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "lease_token" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),
    "http_status" INTEGER,
    "outcome" TEXT,
    "error" TEXT,

    CONSTRAINT "revocation_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "consent_withdrawal_consent_id_key" ON "consent_withdrawal"("consent_id");

-- CreateIndex
CREATE INDEX "revocation_inquiry_id_idx" ON "revocation"("inquiry_id");

-- CreateIndex
CREATE INDEX "revocation_target_id_idx" ON "revocation"("target_id");

-- CreateIndex
CREATE UNIQUE INDEX "revocation_attempt_revocation_id_number_key" ON "revocation_attempt"("revocation_id", "number");

-- AddForeignKey
ALTER TABLE "consent_withdrawal" ADD CONSTRAINT "consent_withdrawal_consent_id_fkey" FOREIGN KEY ("consent_id") REFERENCES "consent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revocation" ADD CONSTRAINT "revocation_inquiry_id_fkey" FOREIGN KEY ("inquiry_id") REFERENCES "inquiry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revocation" ADD CONSTRAINT "revocation_target_id_fkey" FOREIGN KEY ("target_id") REFERENCES "commerce"."delivery_target"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revocation_attempt" ADD CONSTRAINT "revocation_attempt_revocation_id_fkey" FOREIGN KEY ("revocation_id") REFERENCES "revocation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE public.revocation
  ADD CONSTRAINT revocation_attempt_count_check CHECK (attempt_count >= 0),
  ADD CONSTRAINT revocation_channels_check CHECK (cardinality(channels) > 0 AND NOT channels && remaining),
  ADD CONSTRAINT revocation_lease_check CHECK ((lease_token IS NULL) = (lease_until IS NULL)),
  ADD CONSTRAINT revocation_sending_check CHECK (state <> 'sending' OR lease_token IS NOT NULL),
  ADD CONSTRAINT revocation_acknowledged_check CHECK ((state = 'acknowledged') = (acknowledged_at IS NOT NULL)),
  ADD CONSTRAINT revocation_last_error_check CHECK (length(last_error) <= 500);
ALTER TABLE public.revocation_attempt ADD CONSTRAINT revocation_attempt_number_check CHECK (number > 0);

-- Finds what is due without reading what is done.
CREATE INDEX revocation_due ON public.revocation (next_at, id) WHERE state IN ('pending', 'failed', 'sending');

CREATE TRIGGER consent_withdrawal_is_append_only BEFORE UPDATE OR DELETE ON public.consent_withdrawal
  FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER consent_withdrawal_is_never_truncated BEFORE TRUNCATE ON public.consent_withdrawal
  FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

-- The web server withdraws: it notes so, stops deliveries, gives their places under the caps back, and queues what
-- schools are to be told.
GRANT SELECT, INSERT ON public.consent_withdrawal, public.revocation TO fairmatch_app;
GRANT SELECT ON public.revocation_attempt TO fairmatch_app;
GRANT INSERT, UPDATE (state, hold_reason, updated_at) ON public.delivery TO fairmatch_app;
GRANT DELETE ON commerce.reservation TO fairmatch_app;

-- The worker tells the schools.
GRANT SELECT ON public.consent_withdrawal TO fairmatch_worker;
GRANT SELECT, UPDATE ON public.revocation TO fairmatch_worker;
GRANT SELECT, INSERT, UPDATE ON public.revocation_attempt TO fairmatch_worker;
