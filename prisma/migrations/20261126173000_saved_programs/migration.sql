-- AlterTable
ALTER TABLE "match_session" ADD COLUMN     "saved_programs" UUID[] DEFAULT ARRAY[]::UUID[];
