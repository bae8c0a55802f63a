-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "commerce";

-- CreateEnum
CREATE TYPE "role" AS ENUM ('owner', 'admin', 'editor', 'compliance', 'marketing', 'finance', 'auditor');

-- CreateEnum
CREATE TYPE "publication_status" AS ENUM ('draft', 'published', 'withdrawn');

-- CreateEnum
CREATE TYPE "credential_level" AS ENUM ('bootcamp', 'certificate', 'associate', 'bachelors', 'post_bachelors_certificate', 'masters', 'doctorate');

-- CreateEnum
CREATE TYPE "modality" AS ENUM ('online_async', 'online_sync', 'hybrid', 'campus');

-- CreateEnum
CREATE TYPE "schedule" AS ENUM ('full_time', 'part_time', 'evenings_weekends', 'self_paced');

-- CreateEnum
CREATE TYPE "education_level" AS ENUM ('none', 'ged', 'high_school', 'some_college', 'associate', 'bachelors', 'masters', 'doctorate');

-- CreateEnum
CREATE TYPE "skill_level" AS ENUM ('none', 'some', 'comfortable');

-- CreateEnum
CREATE TYPE "commerce"."agreement_status" AS ENUM ('draft', 'active', 'ended');

-- CreateEnum
CREATE TYPE "commerce"."cap_scope" AS ENUM ('partner', 'program', 'state');

-- CreateEnum
CREATE TYPE "commerce"."cap_period" AS ENUM ('hour', 'day', 'week', 'month', 'total');

-- CreateEnum
CREATE TYPE "delivery_state" AS ENUM ('pending', 'held', 'sending', 'accepted', 'rejected', 'duplicate', 'failed', 'dead', 'returned', 'revoked', 'revoke_acknowledged');

-- CreateEnum
CREATE TYPE "delivery_channel" AS ENUM ('webhook', 'email');

-- CreateEnum
CREATE TYPE "hold_reason" AS ENUM ('cap', 'hours', 'review', 'no_target');

-- CreateEnum
CREATE TYPE "disclosure_kind" AS ENUM ('advertiser_strip', 'advertiser_page', 'editorial_independence', 'results_notice', 'consent_email', 'consent_text', 'consent_call', 'consent_automated_call', 'privacy_notice', 'age_notice');

-- CreateEnum
CREATE TYPE "disclosure_version_status" AS ENUM ('draft', 'published', 'retired');

-- CreateEnum
CREATE TYPE "lead_status" AS ENUM ('submitted', 'review', 'ready', 'partially_delivered', 'delivered', 'closed', 'spam', 'withdrawn', 'erased');

-- CreateEnum
CREATE TYPE "contact_channel" AS ENUM ('email', 'text', 'call', 'automated_call');

-- CreateTable
CREATE TABLE "app_user" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "password_hash" TEXT NOT NULL,
    "disabled_at" TIMESTAMPTZ(3),
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user_session" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "user_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" UUID NOT NULL,
    "actor_id" UUID,
    "actor_role" TEXT,
    "action" TEXT NOT NULL,
    "resource" TEXT NOT NULL,
    "resource_id" TEXT,
    "change" JSONB,
    "request_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "partner" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "legal_name" TEXT NOT NULL,
    "website_url" TEXT,
    "status" "publication_status" NOT NULL DEFAULT 'draft',
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "partner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "school" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "partner_id" UUID,
    "name" TEXT NOT NULL,
    "legal_name" TEXT NOT NULL,
    "unitid" INTEGER,
    "website_url" TEXT,
    "summary" TEXT,
    "accreditor" TEXT,
    "status" "publication_status" NOT NULL DEFAULT 'draft',
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "school_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campus" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "state" CHAR(2) NOT NULL,
    "zip" CHAR(5) NOT NULL,
    "latitude" DOUBLE PRECISION NOT NULL,
    "longitude" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "campus_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "program" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "school_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "cip_code" CHAR(7) NOT NULL,
    "level" "credential_level" NOT NULL,
    "summary" TEXT,
    "modalities" "modality"[],
    "schedules" "schedule"[],
    "months_full_time" INTEGER,
    "months_part_time" INTEGER,
    "cost_in_state_cents" INTEGER,
    "cost_out_of_state_cents" INTEGER,
    "cost_online_cents" INTEGER,
    "rolling_start" BOOLEAN NOT NULL DEFAULT false,
    "start_dates" DATE[],
    "min_education" "education_level",
    "entry_skill" "skill_level",
    "admission_note" TEXT,
    "states_served" TEXT[],
    "states_known" BOOLEAN NOT NULL DEFAULT false,
    "max_transfer_credits" INTEGER,
    "program_accreditation" TEXT,
    "prepares_for" TEXT,
    "gi_bill" BOOLEAN,
    "yellow_ribbon" BOOLEAN,
    "tuition_assistance" BOOLEAN,
    "federal_aid" BOOLEAN,
    "completion_rate" INTEGER,
    "placement_rate" INTEGER,
    "results_source" TEXT,
    "facts_source" TEXT NOT NULL,
    "facts_as_of" DATE NOT NULL,
    "status" "publication_status" NOT NULL DEFAULT 'draft',
    "published_at" TIMESTAMPTZ(3),
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "program_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "program_campus" (
    "program_id" UUID NOT NULL,
    "campus_id" UUID NOT NULL,

    CONSTRAINT "program_campus_pkey" PRIMARY KEY ("program_id","campus_id")
);

-- CreateTable
CREATE TABLE "commerce"."agreement" (
    "id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "status" "commerce"."agreement_status" NOT NULL DEFAULT 'draft',
    "price_per_lead_cents" INTEGER NOT NULL,
    "time_zone" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "duplicate_window_days" INTEGER NOT NULL DEFAULT 30,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commerce"."agreement_cap" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "scope" "commerce"."cap_scope" NOT NULL,
    "scope_key" TEXT,
    "period" "commerce"."cap_period" NOT NULL,
    "max_count" INTEGER,
    "max_revenue_cents" INTEGER,

    CONSTRAINT "agreement_cap_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commerce"."agreement_hours" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "weekday" INTEGER NOT NULL,
    "opens_at" INTEGER NOT NULL,
    "closes_at" INTEGER NOT NULL,

    CONSTRAINT "agreement_hours_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commerce"."delivery_target" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "school_id" UUID,
    "channel" "delivery_channel" NOT NULL,
    "url" TEXT,
    "email" TEXT,
    "secret_sealed" TEXT,
    "contact_note" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "delivery_target_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commerce"."reservation" (
    "delivery_id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "program_id" UUID NOT NULL,
    "state" CHAR(2),
    "price_cents" INTEGER NOT NULL,
    "reserved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reservation_pkey" PRIMARY KEY ("delivery_id")
);

-- CreateTable
CREATE TABLE "commerce"."placement" (
    "id" UUID NOT NULL,
    "guide_slug" TEXT NOT NULL,
    "program_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "placement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery" (
    "id" UUID NOT NULL,
    "inquiry_id" UUID NOT NULL,
    "channel" "delivery_channel",
    "target_id" UUID,
    "state" "delivery_state" NOT NULL DEFAULT 'pending',
    "hold_reason" "hold_reason",
    "attempt_count" INTEGER NOT NULL DEFAULT 0,
    "next_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lease_until" TIMESTAMPTZ(3),
    "lease_token" UUID,
    "last_status" INTEGER,
    "last_error" TEXT,
    "accepted_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attempt" (
    "id" UUID NOT NULL,
    "delivery_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "lease_token" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),
    "http_status" INTEGER,
    "outcome" TEXT,
    "error" TEXT,

    CONSTRAINT "attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "disclosure" (
    "id" UUID NOT NULL,
    "kind" "disclosure_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "disclosure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "disclosure_version" (
    "id" UUID NOT NULL,
    "disclosure_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "body_hash" CHAR(64) NOT NULL,
    "status" "disclosure_version_status" NOT NULL DEFAULT 'draft',
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_by_id" UUID,
    "published_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_at" TIMESTAMPTZ(3),
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "disclosure_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lead" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "status" "lead_status" NOT NULL DEFAULT 'submitted',
    "match_session_id" UUID,
    "name_sealed" TEXT NOT NULL,
    "email_sealed" TEXT NOT NULL,
    "phone_sealed" TEXT,
    "question_sealed" TEXT,
    "email_index" TEXT NOT NULL,
    "zip" CHAR(5),
    "state" CHAR(2),
    "contact_days" INTEGER[],
    "contact_hours" TEXT[],
    "start_when" TEXT,
    "answers" JSONB NOT NULL,
    "engine_version" TEXT NOT NULL,
    "source_guide" TEXT,
    "receipt_token_hash" BYTEA NOT NULL,
    "receipt_token_sealed" TEXT NOT NULL,
    "ip_sealed" TEXT,
    "user_agent_sealed" TEXT,
    "age_confirmed" BOOLEAN NOT NULL,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "lead_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inquiry" (
    "id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "program_id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "rank" INTEGER,
    "score" DOUBLE PRECISION,
    "reasons" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "inquiry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consent" (
    "id" UUID NOT NULL,
    "inquiry_id" UUID NOT NULL,
    "channel" "contact_channel" NOT NULL,
    "disclosure_version_id" UUID NOT NULL,
    "text_shown" TEXT NOT NULL,
    "text_hash" CHAR(64) NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en-US',
    "page" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lead_note" (
    "id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "lead_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_record" (
    "scope" TEXT NOT NULL,
    "route" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "body_hash" CHAR(64) NOT NULL,
    "lead_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_record_pkey" PRIMARY KEY ("scope","route","key")
);

-- CreateTable
CREATE TABLE "zip_place" (
    "zip" CHAR(5) NOT NULL,
    "city" TEXT NOT NULL,
    "state" CHAR(2) NOT NULL,
    "county" TEXT,
    "latitude" DOUBLE PRECISION NOT NULL,
    "longitude" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "zip_place_pkey" PRIMARY KEY ("zip")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "document_change" (
    "id" BIGSERIAL NOT NULL,
    "tag" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "document_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "key_check" (
    "key_id" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "check" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "key_check_pkey" PRIMARY KEY ("key_id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "match_session" (
    "id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "answers" JSONB NOT NULL DEFAULT '{}',
    "seed" TEXT NOT NULL,
    "source_guide" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "match_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "form_draft" (
    "id" UUID NOT NULL,
    "match_session_id" UUID NOT NULL,
    "form" TEXT NOT NULL,
    "payload" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "form_draft_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "app_user_email_key" ON "app_user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "user_session_token_hash_key" ON "user_session"("token_hash");

-- CreateIndex
CREATE INDEX "user_session_user_id_idx" ON "user_session"("user_id");

-- CreateIndex
CREATE INDEX "user_session_expires_at_idx" ON "user_session"("expires_at");

-- CreateIndex
CREATE INDEX "audit_event_resource_resource_id_created_at_idx" ON "audit_event"("resource", "resource_id", "created_at");

-- CreateIndex
CREATE INDEX "audit_event_created_at_id_idx" ON "audit_event"("created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "partner_slug_key" ON "partner"("slug");

-- CreateIndex
CREATE INDEX "partner_status_name_id_idx" ON "partner"("status", "name", "id");

-- CreateIndex
CREATE UNIQUE INDEX "school_slug_key" ON "school"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "school_unitid_key" ON "school"("unitid");

-- CreateIndex
CREATE INDEX "school_partner_id_idx" ON "school"("partner_id");

-- CreateIndex
CREATE INDEX "school_status_name_id_idx" ON "school"("status", "name", "id");

-- CreateIndex
CREATE INDEX "campus_school_id_idx" ON "campus"("school_id");

-- CreateIndex
CREATE UNIQUE INDEX "program_slug_key" ON "program"("slug");

-- CreateIndex
CREATE INDEX "program_school_id_idx" ON "program"("school_id");

-- CreateIndex
CREATE INDEX "program_status_cip_code_level_idx" ON "program"("status", "cip_code", "level");

-- CreateIndex
CREATE INDEX "program_name_id_idx" ON "program"("name", "id");

-- CreateIndex
CREATE INDEX "program_updated_at_id_idx" ON "program"("updated_at", "id");

-- CreateIndex
CREATE INDEX "program_campus_campus_id_idx" ON "program_campus"("campus_id");

-- CreateIndex
CREATE INDEX "agreement_partner_id_status_idx" ON "commerce"."agreement"("partner_id", "status");

-- CreateIndex
CREATE INDEX "agreement_cap_agreement_id_idx" ON "commerce"."agreement_cap"("agreement_id");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_hours_agreement_id_weekday_opens_at_key" ON "commerce"."agreement_hours"("agreement_id", "weekday", "opens_at");

-- CreateIndex
CREATE INDEX "delivery_target_agreement_id_idx" ON "commerce"."delivery_target"("agreement_id");

-- CreateIndex
CREATE INDEX "delivery_target_school_id_idx" ON "commerce"."delivery_target"("school_id");

-- CreateIndex
CREATE INDEX "reservation_agreement_id_reserved_at_idx" ON "commerce"."reservation"("agreement_id", "reserved_at");

-- CreateIndex
CREATE INDEX "placement_program_id_idx" ON "commerce"."placement"("program_id");

-- CreateIndex
CREATE UNIQUE INDEX "placement_guide_slug_program_id_key" ON "commerce"."placement"("guide_slug", "program_id");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_inquiry_id_key" ON "delivery"("inquiry_id");

-- CreateIndex
CREATE INDEX "delivery_state_next_at_idx" ON "delivery"("state", "next_at");

-- CreateIndex
CREATE INDEX "delivery_target_id_idx" ON "delivery"("target_id");

-- CreateIndex
CREATE UNIQUE INDEX "attempt_delivery_id_number_key" ON "attempt"("delivery_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "disclosure_kind_key" ON "disclosure"("kind");

-- CreateIndex
CREATE UNIQUE INDEX "disclosure_version_disclosure_id_number_key" ON "disclosure_version"("disclosure_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "lead_reference_key" ON "lead"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "lead_receipt_token_hash_key" ON "lead"("receipt_token_hash");

-- CreateIndex
CREATE INDEX "lead_created_at_id_idx" ON "lead"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "lead_status_created_at_id_idx" ON "lead"("status", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "lead_email_index_idx" ON "lead"("email_index");

-- CreateIndex
CREATE INDEX "inquiry_school_id_created_at_idx" ON "inquiry"("school_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "inquiry_partner_id_created_at_idx" ON "inquiry"("partner_id", "created_at");

-- CreateIndex
CREATE INDEX "inquiry_program_id_idx" ON "inquiry"("program_id");

-- CreateIndex
CREATE UNIQUE INDEX "inquiry_lead_id_school_id_key" ON "inquiry"("lead_id", "school_id");

-- CreateIndex
CREATE INDEX "consent_disclosure_version_id_idx" ON "consent"("disclosure_version_id");

-- CreateIndex
CREATE UNIQUE INDEX "consent_inquiry_id_channel_key" ON "consent"("inquiry_id", "channel");

-- CreateIndex
CREATE INDEX "lead_note_lead_id_created_at_idx" ON "lead_note"("lead_id", "created_at");

-- CreateIndex
CREATE INDEX "idempotency_record_created_at_idx" ON "idempotency_record"("created_at");

-- CreateIndex
CREATE INDEX "idempotency_record_lead_id_idx" ON "idempotency_record"("lead_id");

-- CreateIndex
CREATE INDEX "document_change_created_at_idx" ON "document_change"("created_at");

-- CreateIndex
CREATE INDEX "rate_limit_expire_idx" ON "rate_limit"("expire");

-- CreateIndex
CREATE UNIQUE INDEX "match_session_token_hash_key" ON "match_session"("token_hash");

-- CreateIndex
CREATE INDEX "match_session_expires_at_idx" ON "match_session"("expires_at");

-- CreateIndex
CREATE INDEX "form_draft_expires_at_idx" ON "form_draft"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "form_draft_match_session_id_form_key" ON "form_draft"("match_session_id", "form");

-- AddForeignKey
ALTER TABLE "user_session" ADD CONSTRAINT "user_session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "school" ADD CONSTRAINT "school_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campus" ADD CONSTRAINT "campus_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "program" ADD CONSTRAINT "program_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "program_campus" ADD CONSTRAINT "program_campus_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "program"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "program_campus" ADD CONSTRAINT "program_campus_campus_id_fkey" FOREIGN KEY ("campus_id") REFERENCES "campus"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commerce"."agreement" ADD CONSTRAINT "agreement_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commerce"."agreement_cap" ADD CONSTRAINT "agreement_cap_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "commerce"."agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commerce"."agreement_hours" ADD CONSTRAINT "agreement_hours_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "commerce"."agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commerce"."delivery_target" ADD CONSTRAINT "delivery_target_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "commerce"."agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commerce"."delivery_target" ADD CONSTRAINT "delivery_target_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commerce"."reservation" ADD CONSTRAINT "reservation_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "delivery"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commerce"."reservation" ADD CONSTRAINT "reservation_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "commerce"."agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commerce"."placement" ADD CONSTRAINT "placement_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "program"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_inquiry_id_fkey" FOREIGN KEY ("inquiry_id") REFERENCES "inquiry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_target_id_fkey" FOREIGN KEY ("target_id") REFERENCES "commerce"."delivery_target"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "delivery"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disclosure_version" ADD CONSTRAINT "disclosure_version_disclosure_id_fkey" FOREIGN KEY ("disclosure_id") REFERENCES "disclosure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disclosure_version" ADD CONSTRAINT "disclosure_version_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disclosure_version" ADD CONSTRAINT "disclosure_version_published_by_id_fkey" FOREIGN KEY ("published_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inquiry" ADD CONSTRAINT "inquiry_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "lead"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inquiry" ADD CONSTRAINT "inquiry_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "program"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inquiry" ADD CONSTRAINT "inquiry_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inquiry" ADD CONSTRAINT "inquiry_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_inquiry_id_fkey" FOREIGN KEY ("inquiry_id") REFERENCES "inquiry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_disclosure_version_id_fkey" FOREIGN KEY ("disclosure_version_id") REFERENCES "disclosure_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead_note" ADD CONSTRAINT "lead_note_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "lead"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead_note" ADD CONSTRAINT "lead_note_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idempotency_record" ADD CONSTRAINT "idempotency_record_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "lead"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "form_draft" ADD CONSTRAINT "form_draft_match_session_id_fkey" FOREIGN KEY ("match_session_id") REFERENCES "match_session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

