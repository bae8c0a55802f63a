-- AlterTable
ALTER TABLE "lead" ADD COLUMN     "confirm_by" TIMESTAMPTZ(3),
ADD COLUMN     "confirmed_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "used_proof" (
    "nonce" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "used_proof_pkey" PRIMARY KEY ("nonce")
);

-- CreateIndex
CREATE INDEX "used_proof_expires_at_idx" ON "used_proof"("expires_at");

ALTER TABLE "lead" ADD CONSTRAINT "lead_confirmed_check" CHECK ("confirmed_at" IS NULL OR "confirm_by" IS NOT NULL);

-- Requests that wait for their confirmation, for the job that closes them when it does not come.
CREATE INDEX lead_unconfirmed ON public.lead (confirm_by) WHERE status = 'review' AND confirmed_at IS NULL;

GRANT SELECT, INSERT ON public.used_proof TO fairmatch_app;
GRANT SELECT, DELETE ON public.used_proof TO fairmatch_worker;
