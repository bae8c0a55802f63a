-- CreateTable
CREATE TABLE "partner_logo" (
    "partner_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "image" BYTEA NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "partner_logo_pkey" PRIMARY KEY ("partner_id")
);

-- CreateIndex
CREATE INDEX "partner_logo_hash_idx" ON "partner_logo"("hash");

-- AddForeignKey
ALTER TABLE "partner_logo" ADD CONSTRAINT "partner_logo_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE, DELETE ON public.partner_logo TO fairmatch_app;
