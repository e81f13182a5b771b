-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "subject_kind" AS ENUM ('PERSON', 'ENTERPRISE', 'GOVERNMENT', 'MEDIA', 'ORGANISATION');

-- CreateEnum
CREATE TYPE "account_kind" AS ENUM ('SUBSCRIPTION', 'SERVICE');

-- CreateEnum
CREATE TYPE "account_state" AS ENUM ('IN_REVIEW', 'LIVE', 'FROZEN', 'BANNED', 'ENDED', 'RECLAIMED');

-- CreateEnum
CREATE TYPE "member_role" AS ENUM ('HOLDER', 'ADMINISTRATOR', 'EDITOR', 'SERVICE', 'ANALYST');

-- CreateEnum
CREATE TYPE "application_state" AS ENUM ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "article_state" AS ENUM ('DRAFT', 'PUBLISHED', 'DELETED');

-- CreateEnum
CREATE TYPE "door" AS ENUM ('SUBSCRIBER', 'OPERATOR', 'ADMINISTRATOR');

-- CreateEnum
CREATE TYPE "staff_role" AS ENUM ('REVIEWER', 'MODERATOR', 'SUPERVISOR', 'REGULATOR', 'FILING_OFFICER');

-- CreateEnum
CREATE TYPE "code_purpose" AS ENUM ('SIGN_IN', 'BIND', 'SECOND_FACTOR');

-- CreateEnum
CREATE TYPE "broadcast_state" AS ENUM ('SCHEDULED', 'VISIBLE', 'STOPPED', 'WITHDRAWN', 'REJECTED');

-- CreateEnum
CREATE TYPE "material_kind" AS ENUM ('PICTURE', 'VOICE', 'VIDEO');

-- CreateEnum
CREATE TYPE "message_direction" AS ENUM ('IN', 'OUT');

-- CreateEnum
CREATE TYPE "message_kind" AS ENUM ('TEXT', 'PICTURE', 'ARTICLE', 'SYSTEM');

-- CreateEnum
CREATE TYPE "target_kind" AS ENUM ('ARTICLE', 'ACCOUNT', 'MESSAGE');

-- CreateEnum
CREATE TYPE "case_state" AS ENUM ('OPEN', 'CLAIMED', 'DECIDED', 'DISMISSED');

-- CreateEnum
CREATE TYPE "reply_trigger" AS ENUM ('FOLLOW', 'KEYWORD', 'DEFAULT');

-- CreateTable
CREATE TABLE "subject" (
    "id" UUID NOT NULL,
    "kind" "subject_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "number_hash" TEXT NOT NULL,
    "number_sealed" TEXT NOT NULL,
    "contact_name" TEXT NOT NULL,
    "contact_phone" TEXT NOT NULL,
    "operator_name" TEXT NOT NULL,
    "operator_number_sealed" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "subject_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "kind" "account_kind" NOT NULL,
    "state" "account_state" NOT NULL,
    "subject_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "intro" TEXT NOT NULL DEFAULT '',
    "picture_id" UUID,
    "handle" TEXT,
    "handle_set_at" TIMESTAMPTZ(3),
    "binding_kind" TEXT NOT NULL,
    "binding" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL DEFAULT 'Asia/Shanghai',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "live_at" TIMESTAMPTZ(3),
    "certified_until" TIMESTAMPTZ(3),

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "handle" (
    "handle" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "assigned_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "handle_pkey" PRIMARY KEY ("handle")
);

-- CreateTable
CREATE TABLE "membership" (
    "account_id" UUID NOT NULL,
    "operator_id" UUID NOT NULL,
    "role" "member_role" NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "membership_pkey" PRIMARY KEY ("account_id","operator_id")
);

-- CreateTable
CREATE TABLE "application" (
    "id" UUID NOT NULL,
    "operator_id" UUID NOT NULL,
    "state" "application_state" NOT NULL,
    "answers" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "account_id" UUID,
    "subject_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "first_submitted_at" TIMESTAMPTZ(3),
    "submitted_at" TIMESTAMPTZ(3),
    "usable_from" DATE,
    "due_on" DATE,
    "limit_then" INTEGER,
    "claimed_by" UUID,
    "claimed_at" TIMESTAMPTZ(3),
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "reason" TEXT,
    "mend" JSONB,
    "fast_track" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application_step" (
    "application_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" UUID NOT NULL,
    "reason" TEXT,
    "details" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "application_step_pkey" PRIMARY KEY ("application_id","id")
);

-- CreateTable
CREATE TABLE "scene_code" (
    "code" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "scene" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3),

    CONSTRAINT "scene_code_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "acceptance" (
    "id" UUID NOT NULL,
    "door" "door" NOT NULL,
    "person_id" UUID NOT NULL,
    "document" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "accepted_at" TIMESTAMPTZ(3) NOT NULL,
    "address" TEXT NOT NULL,

    CONSTRAINT "acceptance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "state" "article_state" NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "author" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL,
    "cover_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "deleted_at" TIMESTAMPTZ(3),
    "read_count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_read" (
    "account_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "reader_key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "article_read_pkey" PRIMARY KEY ("account_id","article_id","day","reader_key")
);

-- CreateTable
CREATE TABLE "follow" (
    "account_id" UUID NOT NULL,
    "subscriber_id" UUID NOT NULL,
    "openid" TEXT NOT NULL,
    "followed_at" TIMESTAMPTZ(3) NOT NULL,
    "unfollowed_at" TIMESTAMPTZ(3),
    "scene" TEXT NOT NULL DEFAULT '',
    "remark" TEXT NOT NULL DEFAULT '',
    "blocked_at" TIMESTAMPTZ(3),
    "sends_seen_at" TIMESTAMPTZ(3),
    "messages_seen_at" TIMESTAMPTZ(3),
    "operator_seen_at" TIMESTAMPTZ(3),
    "last_message_at" TIMESTAMPTZ(3),
    "last_inbound_at" TIMESTAMPTZ(3),

    CONSTRAINT "follow_pkey" PRIMARY KEY ("account_id","subscriber_id")
);

-- CreateTable
CREATE TABLE "operator" (
    "id" UUID NOT NULL,
    "email" TEXT,
    "qq_openid" TEXT,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "totp_secret" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'zh-Hant',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_sign_in_at" TIMESTAMPTZ(3),

    CONSTRAINT "operator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "subscriber" (
    "id" UUID NOT NULL,
    "email" TEXT,
    "qq_openid" TEXT,
    "name" TEXT NOT NULL,
    "avatar_id" UUID,
    "password_hash" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'zh-Hant',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_sign_in_at" TIMESTAMPTZ(3),

    CONSTRAINT "subscriber_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "administrator" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "staff_role" NOT NULL,
    "password_hash" TEXT NOT NULL,
    "totp_secret" TEXT,
    "totp_last_step" INTEGER,
    "locale" TEXT NOT NULL DEFAULT 'zh-Hant',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_sign_in_at" TIMESTAMPTZ(3),
    "left_at" TIMESTAMPTZ(3),

    CONSTRAINT "administrator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "door" "door" NOT NULL,
    "person_id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "user_agent" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "device_id" TEXT,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail_code" (
    "id" UUID NOT NULL,
    "door" "door" NOT NULL,
    "purpose" "code_purpose" NOT NULL,
    "email" TEXT NOT NULL,
    "code_hash" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "broadcast" (
    "account_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "state" "broadcast_state" NOT NULL,
    "client_key" TEXT NOT NULL,
    "audience" JSONB NOT NULL,
    "article_ids" UUID[],
    "created_by" UUID,
    "accepted_at" TIMESTAMPTZ(3) NOT NULL,
    "send_at" TIMESTAMPTZ(3) NOT NULL,
    "visible_at" TIMESTAMPTZ(3),
    "audience_count" INTEGER,
    "quota_window" TEXT NOT NULL,
    "quota_limit" INTEGER NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),
    "stopped_reason" TEXT,

    CONSTRAINT "broadcast_pkey" PRIMARY KEY ("account_id","id")
);

-- CreateTable
CREATE TABLE "send_quota" (
    "account_id" UUID NOT NULL,
    "window" TEXT NOT NULL,
    "used" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "send_quota_pkey" PRIMARY KEY ("account_id","window")
);

-- CreateTable
CREATE TABLE "material" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "kind" "material_kind" NOT NULL,
    "sha256" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "alt" TEXT NOT NULL DEFAULT '',
    "bytes" INTEGER NOT NULL,
    "content_type" TEXT NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "colour" TEXT,
    "widths" INTEGER[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "material_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message" (
    "account_id" UUID NOT NULL,
    "subscriber_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "direction" "message_direction" NOT NULL,
    "kind" "message_kind" NOT NULL,
    "text" TEXT,
    "material_id" UUID,
    "article_id" UUID,
    "responder" TEXT,
    "answers_id" UUID,
    "client_message_id" TEXT,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "message_pkey" PRIMARY KEY ("account_id","subscriber_id","id")
);

-- CreateTable
CREATE TABLE "moderation_case" (
    "id" UUID NOT NULL,
    "target_kind" "target_kind" NOT NULL,
    "target_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "state" "case_state" NOT NULL,
    "severity" INTEGER NOT NULL,
    "reach" INTEGER NOT NULL DEFAULT 0,
    "report_count" INTEGER NOT NULL DEFAULT 1,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "claimed_by" UUID,
    "claimed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "moderation_case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "receipt" TEXT NOT NULL,
    "clause" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "evidence" JSONB NOT NULL,
    "evidence_sha256" TEXT NOT NULL,
    "reporter_kind" TEXT NOT NULL,
    "reporter_id" UUID,
    "reporter_key" TEXT NOT NULL,
    "filed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "clause" TEXT,
    "passage" TEXT,
    "reason" TEXT NOT NULL,
    "decided_by" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "penalty" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "measure" TEXT NOT NULL,
    "functions" TEXT[],
    "clause" TEXT NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),
    "overturned_at" TIMESTAMPTZ(3),

    CONSTRAINT "penalty_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "removal" (
    "target_kind" "target_kind" NOT NULL,
    "target_id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "clause" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "overturned_at" TIMESTAMPTZ(3),

    CONSTRAINT "removal_pkey" PRIMARY KEY ("target_kind","target_id","decision_id")
);

-- CreateTable
CREATE TABLE "moderation_record" (
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "what" TEXT NOT NULL,
    "case_id" UUID,
    "actor_id" UUID,
    "facts" JSONB NOT NULL,
    "prev_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "moderation_record_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "notice" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "account_id" UUID,
    "decision_id" UUID,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification" (
    "door" "door" NOT NULL,
    "person_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "account_id" UUID,
    "kind" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "cause_key" TEXT NOT NULL,
    "href" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),
    "mailed_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("door","person_id","id")
);

-- CreateTable
CREATE TABLE "domain_event" (
    "owner_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "request_id" TEXT NOT NULL,

    CONSTRAINT "domain_event_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "live_entry" (
    "seq" BIGSERIAL NOT NULL,
    "audience" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "ref" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "live_entry_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "action_log" (
    "owner_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" UUID,
    "target_id" TEXT,
    "address" TEXT,
    "request_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "action_log_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "auto_reply" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "trigger" "reply_trigger" NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL DEFAULT 0,
    "keywords" JSONB NOT NULL,
    "contents" JSONB NOT NULL,
    "answer" TEXT NOT NULL DEFAULT 'all',
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "auto_reply_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reply_settings" (
    "account_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "reply_settings_pkey" PRIMARY KEY ("account_id")
);

-- CreateTable
CREATE TABLE "rulebook_entry" (
    "id" UUID NOT NULL,
    "figure" TEXT NOT NULL,
    "from" DATE NOT NULL,
    "value" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rulebook_entry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "subject_kind_number_hash_key" ON "subject"("kind", "number_hash");

-- CreateIndex
CREATE UNIQUE INDEX "account_name_key_key" ON "account"("name_key");

-- CreateIndex
CREATE UNIQUE INDEX "account_handle_key" ON "account"("handle");

-- CreateIndex
CREATE INDEX "account_subject_id_state_idx" ON "account"("subject_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "account_binding_kind_binding_key" ON "account"("binding_kind", "binding");

-- CreateIndex
CREATE INDEX "membership_operator_id_idx" ON "membership"("operator_id");

-- CreateIndex
CREATE INDEX "application_state_due_on_idx" ON "application"("state", "due_on");

-- CreateIndex
CREATE INDEX "application_operator_id_idx" ON "application"("operator_id");

-- CreateIndex
CREATE UNIQUE INDEX "scene_code_account_id_scene_key" ON "scene_code"("account_id", "scene");

-- CreateIndex
CREATE UNIQUE INDEX "acceptance_door_person_id_document_version_key" ON "acceptance"("door", "person_id", "document", "version");

-- CreateIndex
CREATE INDEX "article_account_id_state_saved_at_idx" ON "article"("account_id", "state", "saved_at" DESC);

-- CreateIndex
CREATE INDEX "article_account_id_published_at_idx" ON "article"("account_id", "published_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "article_account_id_id_key" ON "article"("account_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "follow_openid_key" ON "follow"("openid");

-- CreateIndex
CREATE INDEX "follow_subscriber_id_account_id_idx" ON "follow"("subscriber_id", "account_id");

-- CreateIndex
CREATE INDEX "follow_account_id_followed_at_idx" ON "follow"("account_id", "followed_at" DESC);

-- CreateIndex
CREATE INDEX "follow_account_id_last_message_at_idx" ON "follow"("account_id", "last_message_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "operator_email_key" ON "operator"("email");

-- CreateIndex
CREATE UNIQUE INDEX "operator_qq_openid_key" ON "operator"("qq_openid");

-- CreateIndex
CREATE UNIQUE INDEX "subscriber_email_key" ON "subscriber"("email");

-- CreateIndex
CREATE UNIQUE INDEX "subscriber_qq_openid_key" ON "subscriber"("qq_openid");

-- CreateIndex
CREATE UNIQUE INDEX "administrator_email_key" ON "administrator"("email");

-- CreateIndex
CREATE INDEX "session_door_person_id_expires_at_idx" ON "session"("door", "person_id", "expires_at");

-- CreateIndex
CREATE INDEX "mail_code_door_email_created_at_idx" ON "mail_code"("door", "email", "created_at");

-- CreateIndex
CREATE INDEX "broadcast_account_id_visible_at_idx" ON "broadcast"("account_id", "visible_at" DESC);

-- CreateIndex
CREATE INDEX "broadcast_visible_at_idx" ON "broadcast"("visible_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "broadcast_account_id_client_key_key" ON "broadcast"("account_id", "client_key");

-- CreateIndex
CREATE INDEX "material_account_id_created_at_idx" ON "material"("account_id", "created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "material_account_id_sha256_key" ON "material"("account_id", "sha256");

-- CreateIndex
CREATE UNIQUE INDEX "message_account_id_subscriber_id_client_message_id_key" ON "message"("account_id", "subscriber_id", "client_message_id");

-- CreateIndex
CREATE UNIQUE INDEX "message_account_id_answers_id_responder_key" ON "message"("account_id", "answers_id", "responder");

-- CreateIndex
CREATE INDEX "moderation_case_state_severity_reach_opened_at_idx" ON "moderation_case"("state", "severity" DESC, "reach" DESC, "opened_at");

-- CreateIndex
CREATE INDEX "moderation_case_account_id_idx" ON "moderation_case"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "report_receipt_key" ON "report"("receipt");

-- CreateIndex
CREATE UNIQUE INDEX "report_case_id_reporter_key_key" ON "report"("case_id", "reporter_key");

-- CreateIndex
CREATE UNIQUE INDEX "decision_case_id_key" ON "decision"("case_id");

-- CreateIndex
CREATE INDEX "penalty_account_id_from_idx" ON "penalty"("account_id", "from");

-- CreateIndex
CREATE INDEX "moderation_record_case_id_idx" ON "moderation_record"("case_id");

-- CreateIndex
CREATE UNIQUE INDEX "notice_decision_id_key" ON "notice"("decision_id");

-- CreateIndex
CREATE INDEX "notice_published_at_idx" ON "notice"("published_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "notification_door_person_id_cause_key_key" ON "notification"("door", "person_id", "cause_key");

-- CreateIndex
CREATE INDEX "domain_event_name_occurred_at_idx" ON "domain_event"("name", "occurred_at");

-- CreateIndex
CREATE INDEX "live_entry_audience_seq_idx" ON "live_entry"("audience", "seq");

-- CreateIndex
CREATE INDEX "live_entry_at_idx" ON "live_entry"("at");

-- CreateIndex
CREATE INDEX "action_log_actor_id_at_idx" ON "action_log"("actor_id", "at");

-- CreateIndex
CREATE INDEX "rate_limit_expire_idx" ON "rate_limit"("expire");

-- CreateIndex
CREATE INDEX "auto_reply_account_id_trigger_position_idx" ON "auto_reply"("account_id", "trigger", "position");

-- CreateIndex
CREATE UNIQUE INDEX "rulebook_entry_figure_from_key" ON "rulebook_entry"("figure", "from");

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_operator_id_fkey" FOREIGN KEY ("operator_id") REFERENCES "operator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subject"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_step" ADD CONSTRAINT "application_step_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scene_code" ADD CONSTRAINT "scene_code_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow" ADD CONSTRAINT "follow_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow" ADD CONSTRAINT "follow_subscriber_id_fkey" FOREIGN KEY ("subscriber_id") REFERENCES "subscriber"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "material" ADD CONSTRAINT "material_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_account_id_subscriber_id_fkey" FOREIGN KEY ("account_id", "subscriber_id") REFERENCES "follow"("account_id", "subscriber_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "moderation_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "moderation_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "penalty" ADD CONSTRAINT "penalty_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "removal" ADD CONSTRAINT "removal_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- One undecided case per target (MOD-1): reports on it join that case.
CREATE UNIQUE INDEX "moderation_case_one_open" ON "moderation_case" ("target_kind", "target_id") WHERE "state" IN ('OPEN', 'CLAIMED');

-- Addresses are compared without case.
CREATE UNIQUE INDEX "operator_email_folded" ON "operator" (lower("email"));
CREATE UNIQUE INDEX "subscriber_email_folded" ON "subscriber" (lower("email"));
CREATE UNIQUE INDEX "administrator_email_folded" ON "administrator" (lower("email"));

-- One drafted or submitted application per operator and account; live follows and unread sends are what inboxes ask for.
CREATE INDEX "follow_of_subscriber" ON "follow" ("subscriber_id", "account_id") WHERE "unfollowed_at" IS NULL;
CREATE INDEX "broadcast_visible" ON "broadcast" ("account_id", "visible_at" DESC) WHERE "state" = 'VISIBLE' AND "deleted_at" IS NULL;

-- Records needed by authorities cannot be changed (MOD-8).
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
CREATE TRIGGER moderation_record_append_only BEFORE UPDATE OR DELETE ON "moderation_record" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER acceptance_append_only BEFORE UPDATE OR DELETE ON "acceptance" FOR EACH ROW EXECUTE FUNCTION refuse_change();
