-- AlterTable
ALTER TABLE "lead" ADD COLUMN     "opt_out_signal" BOOLEAN NOT NULL DEFAULT false;

-- Whoever writes the row, the promise beside the form holds.
ALTER TABLE public.lead ADD CONSTRAINT lead_opt_out_check CHECK (NOT opt_out_signal OR source_guide IS NULL);
