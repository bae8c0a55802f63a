-- A school that never got a repeat is told about the request that it has; the repeat's row stands as that telling does.
ALTER TABLE "public"."revocation" ADD COLUMN "told_with_id" UUID;
CREATE INDEX "revocation_told_with_id_idx" ON "public"."revocation"("told_with_id");
ALTER TABLE "public"."revocation" ADD CONSTRAINT "revocation_told_with_id_fkey" FOREIGN KEY ("told_with_id")
  REFERENCES "public"."revocation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "public"."revocation" ADD CONSTRAINT "revocation_told_with_check"
  CHECK ("told_with_id" IS NULL OR "state" = 'unneeded');
