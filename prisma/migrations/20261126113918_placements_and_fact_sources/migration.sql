-- AlterTable
ALTER TABLE "commerce"."placement" ADD COLUMN     "target_url" TEXT,
ADD COLUMN     "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "program" ADD COLUMN     "fact_sources" JSONB NOT NULL DEFAULT '{}';

-- CreateTable
CREATE TABLE "commerce"."placement_click" (
    "placement_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "placement_click_pkey" PRIMARY KEY ("placement_id","day")
);

-- AddForeignKey
ALTER TABLE "commerce"."placement_click" ADD CONSTRAINT "placement_click_placement_id_fkey" FOREIGN KEY ("placement_id") REFERENCES "commerce"."placement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE commerce.placement
  ADD CONSTRAINT placement_target_url_check CHECK (target_url ~ '^https://' AND length(target_url) <= 500);
ALTER TABLE commerce.placement_click ADD CONSTRAINT placement_click_count_check CHECK (count >= 0);
ALTER TABLE public.program
  ADD CONSTRAINT program_fact_sources_check CHECK (jsonb_typeof(fact_sources) = 'object');

-- Clicks are counted, never taken back.
GRANT SELECT, INSERT, UPDATE ON commerce.placement_click TO fairmatch_app;
