-- CreateEnum
CREATE TYPE "link_state" AS ENUM ('ok', 'broken', 'unsure');

-- CreateTable
CREATE TABLE "link_check" (
    "url" TEXT NOT NULL,
    "state" "link_state" NOT NULL,
    "http_status" INTEGER,
    "note" TEXT,
    "broken_since" TIMESTAMPTZ(3),
    "checked_at" TIMESTAMPTZ(3) NOT NULL,
    "next_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "link_check_pkey" PRIMARY KEY ("url")
);

-- CreateIndex
CREATE INDEX "link_check_next_at_idx" ON "link_check"("next_at");

GRANT SELECT ON public.link_check TO fairmatch_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON public.link_check TO fairmatch_worker;
