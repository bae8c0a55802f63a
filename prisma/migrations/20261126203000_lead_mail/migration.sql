-- CreateEnum
CREATE TYPE "lead_mail_state" AS ENUM ('waiting', 'sent', 'given_up');

-- CreateTable
CREATE TABLE "lead_mail" (
    "id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "inquiry_id" UUID,
    "kind" TEXT NOT NULL,
    "state" "lead_mail_state" NOT NULL DEFAULT 'waiting',
    "attempt_count" INTEGER NOT NULL DEFAULT 0,
    "next_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "lead_mail_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "lead_mail_lead_id_idx" ON "lead_mail"("lead_id");

-- CreateIndex
CREATE INDEX "lead_mail_inquiry_id_idx" ON "lead_mail"("inquiry_id");

-- AddForeignKey
ALTER TABLE "lead_mail" ADD CONSTRAINT "lead_mail_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "lead"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead_mail" ADD CONSTRAINT "lead_mail_inquiry_id_fkey" FOREIGN KEY ("inquiry_id") REFERENCES "inquiry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Finds the mails that wait without reading those that are sent.
CREATE INDEX lead_mail_due ON public.lead_mail (next_at) WHERE state = 'waiting';

ALTER TABLE "lead_mail" ADD CONSTRAINT "lead_mail_sent_check" CHECK (("state" = 'sent') = ("sent_at" IS NOT NULL));

GRANT SELECT, INSERT ON public.lead_mail TO fairmatch_app;
GRANT SELECT ON public.lead_mail TO fairmatch_worker;
GRANT UPDATE (state, attempt_count, next_at, sent_at) ON public.lead_mail TO fairmatch_worker;
