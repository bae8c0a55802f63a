-- AlterTable
ALTER TABLE "disclosure_version" ADD COLUMN     "approved_at" TIMESTAMPTZ(3),
ADD COLUMN     "approved_by_id" UUID,
ADD COLUMN     "publish_at" TIMESTAMPTZ(3),
ADD COLUMN     "self_approved" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "submitted_at" TIMESTAMPTZ(3),
ADD COLUMN     "submitted_by_id" UUID;

-- AddForeignKey
ALTER TABLE "disclosure_version" ADD CONSTRAINT "disclosure_version_submitted_by_id_fkey" FOREIGN KEY ("submitted_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disclosure_version" ADD CONSTRAINT "disclosure_version_approved_by_id_fkey" FOREIGN KEY ("approved_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Nobody approves what they submitted, unless it is on record that they did.
ALTER TABLE public.disclosure_version
  ADD CONSTRAINT disclosure_version_submitted_check CHECK ((submitted_at IS NULL) = (submitted_by_id IS NULL)),
  ADD CONSTRAINT disclosure_version_approved_check CHECK (
    (approved_at IS NULL) = (approved_by_id IS NULL)
    AND (approved_at IS NULL OR submitted_at IS NOT NULL)
    AND (publish_at IS NULL OR approved_at IS NOT NULL)
    AND (approved_by_id IS NULL OR self_approved = (approved_by_id = submitted_by_id)));

-- The worker puts approved texts into force at their time.
GRANT UPDATE (status, published_at, published_by_id, retired_at) ON public.disclosure_version TO fairmatch_worker;
-- No more than the right to lock the row while a version changes.
GRANT UPDATE (created_at) ON public.disclosure TO fairmatch_worker;
GRANT INSERT ON public.document_change TO fairmatch_worker;
GRANT USAGE ON SEQUENCE public.document_change_id_seq TO fairmatch_worker;
