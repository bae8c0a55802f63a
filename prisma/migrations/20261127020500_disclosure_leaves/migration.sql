-- AlterTable
ALTER TABLE "disclosure_version" ADD COLUMN     "author_ids" UUID[] DEFAULT ARRAY[]::UUID[];

-- From here on the ledger is told of each text that comes into force or is retired.

-- Nobody approves what they wrote, either. What was approved before this stays as it was.
UPDATE public.disclosure_version SET author_ids = ARRAY[created_by_id]
  WHERE status = 'draft' AND approved_at IS NULL AND created_by_id IS NOT NULL;
ALTER TABLE public.disclosure_version DROP CONSTRAINT disclosure_version_approved_check;
ALTER TABLE public.disclosure_version ADD CONSTRAINT disclosure_version_approved_check CHECK (
  (approved_at IS NULL) = (approved_by_id IS NULL)
  AND (approved_at IS NULL OR submitted_at IS NOT NULL)
  AND (publish_at IS NULL OR approved_at IS NOT NULL)
  AND (approved_by_id IS NULL
    OR self_approved = (approved_by_id = submitted_by_id OR approved_by_id = ANY (author_ids))));

-- The worker lets an approval lapse whose giver may approve no longer.
GRANT UPDATE (approved_at, approved_by_id, self_approved, publish_at) ON public.disclosure_version TO fairmatch_worker;
GRANT SELECT (id, role, disabled_at) ON public.app_user TO fairmatch_worker;
