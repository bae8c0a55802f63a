ALTER TYPE "hold_reason" ADD VALUE 'stopped';

ALTER TABLE "partner" ADD COLUMN     "stop_reason" TEXT,
ADD COLUMN     "stopped_at" TIMESTAMPTZ(3),
ADD COLUMN     "stopped_from" "publication_status";

-- Whatever publishes a partner has to start it first.
ALTER TABLE partner ADD CONSTRAINT partner_stopped CHECK (
  num_nonnulls(stopped_at, stop_reason, stopped_from) IN (0, 3)
  AND (stopped_at IS NULL OR status = 'withdrawn')
);

-- Starting a partner again has what was held looked at at once.
GRANT UPDATE (next_at) ON public.delivery TO fairmatch_app;
