-- A webhook's former secret signs beside its new one until the school has changed over.
ALTER TABLE "commerce"."delivery_target" ADD COLUMN     "former_secret_sealed" TEXT,
ADD COLUMN     "former_secret_until" TIMESTAMPTZ(3);

ALTER TABLE "commerce"."delivery_target" ADD CONSTRAINT "delivery_target_former_secret_check"
  CHECK (("former_secret_sealed" IS NULL) = ("former_secret_until" IS NULL));

-- The worker forgets those that have ended.
GRANT UPDATE (former_secret_sealed, former_secret_until) ON commerce.delivery_target TO fairmatch_worker;
