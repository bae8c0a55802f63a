CREATE TYPE "weights_decision" AS ENUM ('approved', 'rejected', 'taken_back');

CREATE TABLE "match_weights" (
    "id" UUID NOT NULL,
    "number" INTEGER,
    "base_number" INTEGER NOT NULL,
    "weights" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decision" "weights_decision",
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "self_approved" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "match_weights_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "match_weights_number_key" ON "match_weights"("number");

-- Nobody approves what they proposed themselves, unless it is recorded that nobody else could.
ALTER TABLE match_weights
  ADD CONSTRAINT match_weights_decided_check CHECK (num_nonnulls(decision, decided_by_id, decided_at) IN (0, 3)),
  ADD CONSTRAINT match_weights_number_check
    CHECK ((number IS NOT NULL) = (decision IS NOT DISTINCT FROM 'approved') AND number = base_number + 1),
  ADD CONSTRAINT match_weights_two_people_check
    CHECK (self_approved = (decision IS NOT DISTINCT FROM 'approved' AND decided_by_id = proposed_by_id));
CREATE UNIQUE INDEX match_weights_open_key ON match_weights ((true)) WHERE decision IS NULL;

-- What was decided stays as it was: readers' matches were made with it.
CREATE FUNCTION match_weights_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Weights that were decided on never change.' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER match_weights_stay BEFORE UPDATE OR DELETE ON match_weights
  FOR EACH ROW WHEN (OLD.decision IS NOT NULL) EXECUTE FUNCTION match_weights_stay();

GRANT SELECT, INSERT ON match_weights TO fairmatch_app;
GRANT UPDATE (number, decision, decided_by_id, decided_at, self_approved) ON match_weights TO fairmatch_app;
GRANT SELECT ON match_weights TO fairmatch_worker;
