CREATE TYPE "commerce"."price_scope" AS ENUM ('program', 'level');
CREATE TYPE "commerce"."proposal_decision" AS ENUM ('approved', 'rejected', 'taken_back');

ALTER TABLE "commerce"."agreement" ADD COLUMN     "accepted_levels" "credential_level"[],
ADD COLUMN     "accepted_states" TEXT[],
ADD COLUMN     "return_window_days" INTEGER NOT NULL DEFAULT 14,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

ALTER TABLE "commerce"."delivery_target" ADD COLUMN     "ended_at" TIMESTAMPTZ(3),
ADD COLUMN     "test_result" TEXT,
ADD COLUMN     "tested_at" TIMESTAMPTZ(3);

CREATE TABLE "commerce"."agreement_price" (
    "agreement_id" UUID NOT NULL,
    "scope" "commerce"."price_scope" NOT NULL,
    "scope_key" TEXT NOT NULL,
    "price_cents" INTEGER NOT NULL,

    CONSTRAINT "agreement_price_pkey" PRIMARY KEY ("agreement_id","scope","scope_key")
);

CREATE TABLE "commerce"."agreement_closed_day" (
    "agreement_id" UUID NOT NULL,
    "day" DATE NOT NULL,

    CONSTRAINT "agreement_closed_day_pkey" PRIMARY KEY ("agreement_id","day")
);

CREATE TABLE "commerce"."agreement_proposal" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "base_version" INTEGER NOT NULL,
    "terms" JSONB NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decision" "commerce"."proposal_decision",
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "self_approved" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "agreement_proposal_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "agreement_proposal_agreement_id_proposed_at_idx" ON "commerce"."agreement_proposal"("agreement_id", "proposed_at");

ALTER TABLE "commerce"."agreement_price" ADD CONSTRAINT "agreement_price_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "commerce"."agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "commerce"."agreement_closed_day" ADD CONSTRAINT "agreement_closed_day_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "commerce"."agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "commerce"."agreement_proposal" ADD CONSTRAINT "agreement_proposal_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "commerce"."agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE commerce.agreement
  ADD CONSTRAINT agreement_return_window_check CHECK (return_window_days >= 0);
ALTER TABLE commerce.agreement_price
  ADD CONSTRAINT agreement_price_cents_check CHECK (price_cents >= 0);
-- Nobody approves what they proposed themselves, unless it is recorded that nobody else could.
ALTER TABLE commerce.agreement_proposal
  ADD CONSTRAINT agreement_proposal_decided_check CHECK (num_nonnulls(decision, decided_by_id, decided_at) IN (0, 3)),
  ADD CONSTRAINT agreement_proposal_two_people_check
    CHECK (self_approved = (decision IS NOT DISTINCT FROM 'approved' AND decided_by_id = proposed_by_id));
CREATE UNIQUE INDEX agreement_proposal_open_key ON commerce.agreement_proposal (agreement_id) WHERE decision IS NULL;

GRANT SELECT, INSERT, UPDATE, DELETE ON commerce.agreement_price, commerce.agreement_closed_day TO fairmatch_app;
GRANT SELECT, INSERT ON commerce.agreement_proposal TO fairmatch_app;
GRANT UPDATE (decision, decided_by_id, decided_at, self_approved) ON commerce.agreement_proposal TO fairmatch_app;
GRANT SELECT ON commerce.agreement_price, commerce.agreement_closed_day TO fairmatch_worker;
