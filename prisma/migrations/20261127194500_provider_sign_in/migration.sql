-- Sign-in by the organization's own provider: whom of it a colleague is, and what it said about a second factor.
ALTER TABLE "app_user" ADD COLUMN     "oidc_issuer" TEXT,
ADD COLUMN     "oidc_subject" TEXT;

ALTER TABLE "user_session" ADD COLUMN     "second_factor_elsewhere" BOOLEAN NOT NULL DEFAULT false;

CREATE UNIQUE INDEX "app_user_oidc_issuer_oidc_subject_key" ON "app_user"("oidc_issuer", "oidc_subject");

ALTER TABLE "app_user" ADD CONSTRAINT "app_user_oidc_check"
  CHECK (("oidc_issuer" IS NULL) = ("oidc_subject" IS NULL));
