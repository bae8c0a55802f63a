-- CreateEnum
CREATE TYPE "official_state" AS ENUM ('listed', 'without_programs', 'closed', 'gone');

-- CreateEnum
CREATE TYPE "school_control" AS ENUM ('public', 'private_nonprofit', 'private_for_profit');

-- CreateEnum
CREATE TYPE "official_source" AS ENUM ('ipeds', 'scorecard');

-- CreateEnum
CREATE TYPE "import_state" AS ENUM ('running', 'finished', 'failed');

-- AlterTable
ALTER TABLE "match_session" ADD COLUMN     "include_open" BOOLEAN;

-- AlterTable
ALTER TABLE "program" ADD COLUMN     "awards_per_year" INTEGER,
ADD COLUMN     "median_debt_cents" INTEGER,
ADD COLUMN     "median_earnings_cents" INTEGER,
ADD COLUMN     "official_state" "official_state";

-- AlterTable
ALTER TABLE "school" ADD COLUMN     "completion_rate" INTEGER,
ADD COLUMN     "control" "school_control",
ADD COLUMN     "fact_sources" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "offers_distance" BOOLEAN,
ADD COLUMN     "official_state" "official_state",
ADD COLUMN     "yearly_in_state_cents" INTEGER,
ADD COLUMN     "yearly_out_of_state_cents" INTEGER;

-- CreateTable
CREATE TABLE "catalogue_import" (
    "id" UUID NOT NULL,
    "source" "official_source" NOT NULL,
    "vintage" TEXT NOT NULL,
    "files" JSONB NOT NULL,
    "counts" JSONB NOT NULL DEFAULT '{}',
    "refused" JSONB NOT NULL DEFAULT '[]',
    "state" "import_state" NOT NULL DEFAULT 'running',
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "catalogue_import_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "catalogue_import_started_at_idx" ON "catalogue_import"("started_at");

ALTER TABLE public.school
  ADD CONSTRAINT school_yearly_check CHECK (yearly_in_state_cents >= 0 AND yearly_out_of_state_cents >= 0),
  ADD CONSTRAINT school_completion_rate_check CHECK (completion_rate BETWEEN 0 AND 100),
  ADD CONSTRAINT school_fact_sources_check CHECK (jsonb_typeof(fact_sources) = 'object');
ALTER TABLE public.program
  ADD CONSTRAINT program_awards_check CHECK (awards_per_year >= 0),
  ADD CONSTRAINT program_medians_check CHECK (median_earnings_cents >= 0 AND median_debt_cents >= 0);
ALTER TABLE public.catalogue_import
  ADD CONSTRAINT catalogue_import_state_check CHECK ((state = 'running') = (finished_at IS NULL));

-- The site tells what was imported; only the owner's connection imports.
GRANT SELECT ON public.catalogue_import TO fairmatch_app;
