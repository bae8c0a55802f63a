-- CreateTable
CREATE TABLE "partner_contact" (
    "id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "name_sealed" TEXT NOT NULL,
    "role" TEXT,
    "email_sealed" TEXT,
    "phone_sealed" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "partner_contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "partner_note" (
    "id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "body_sealed" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "partner_note_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "partner_contact_partner_id_idx" ON "partner_contact"("partner_id");

-- CreateIndex
CREATE INDEX "partner_note_partner_id_created_at_idx" ON "partner_note"("partner_id", "created_at");

-- AddForeignKey
ALTER TABLE "partner_contact" ADD CONSTRAINT "partner_contact_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partner_note" ADD CONSTRAINT "partner_note_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE, DELETE ON public.partner_contact TO fairmatch_app;
GRANT SELECT, INSERT ON public.partner_note TO fairmatch_app;
