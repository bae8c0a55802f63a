-- What staff write about a person is personal data. Notes from before stay readable until `npm run keys:rotate` seals them.
ALTER TABLE "public"."lead_note" ADD COLUMN "body_sealed" TEXT;
ALTER TABLE "public"."lead_note" ALTER COLUMN "body" DROP NOT NULL;
ALTER TABLE "public"."lead_note" ADD CONSTRAINT "lead_note_has_one_text" CHECK (num_nonnulls("body", "body_sealed") = 1);
