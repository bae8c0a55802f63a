-- CreateTable
CREATE TABLE "visit_link" (
    "id" UUID NOT NULL,
    "match_session_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "mail" TEXT,
    "attempt_count" INTEGER NOT NULL DEFAULT 0,
    "next_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "used_at" TIMESTAMPTZ(3),
    "device_hash" BYTEA,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "visit_link_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "visit_link_token_hash_key" ON "visit_link"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "visit_link_device_hash_key" ON "visit_link"("device_hash");

-- CreateIndex
CREATE INDEX "visit_link_match_session_id_idx" ON "visit_link"("match_session_id");

-- CreateIndex
CREATE INDEX "visit_link_expires_at_idx" ON "visit_link"("expires_at");

-- AddForeignKey
ALTER TABLE "visit_link" ADD CONSTRAINT "visit_link_match_session_id_fkey" FOREIGN KEY ("match_session_id") REFERENCES "match_session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A device is let in by a link that was used, and by no other.
ALTER TABLE "visit_link" ADD CONSTRAINT "visit_link_used_check" CHECK (("used_at" IS NULL) = ("device_hash" IS NULL));

-- Finds the mails that wait without reading those that are sent.
CREATE INDEX visit_link_due ON public.visit_link (next_at) WHERE mail IS NOT NULL;

GRANT SELECT, INSERT ON public.visit_link TO fairmatch_app;
GRANT UPDATE (used_at, device_hash) ON public.visit_link TO fairmatch_app;
GRANT SELECT, DELETE ON public.visit_link TO fairmatch_worker;
GRANT UPDATE (mail, attempt_count, next_at) ON public.visit_link TO fairmatch_worker;
