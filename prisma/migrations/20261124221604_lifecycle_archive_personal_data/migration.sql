-- CreateEnum
CREATE TYPE "archive_kind" AS ENUM ('BACKUP', 'ARTICLES_IN');

-- CreateEnum
CREATE TYPE "archive_state" AS ENUM ('QUEUED', 'RUNNING', 'READY', 'FAILED', 'STOPPED');

-- CreateEnum
CREATE TYPE "ending_cause" AS ENUM ('CLOSING', 'DORMANCY', 'PENALTY', 'RECALL');

-- CreateEnum
CREATE TYPE "person_request_kind" AS ENUM ('EXPORT', 'DELETION');

-- CreateTable
CREATE TABLE "archive" (
    "account_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "archive_kind" NOT NULL,
    "state" "archive_state" NOT NULL,
    "asked_by" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "done_at" TIMESTAMPTZ(3),
    "run_id" UUID,
    "run_until" TIMESTAMPTZ(3),
    "runs" INTEGER NOT NULL DEFAULT 0,
    "steps_done" INTEGER NOT NULL DEFAULT 0,
    "steps" INTEGER NOT NULL DEFAULT 0,
    "storage_key" TEXT,
    "bytes" BIGINT,
    "sha256" TEXT,
    "counts" JSONB,
    "fault" TEXT,
    "expires_at" TIMESTAMPTZ(3),
    "purged_at" TIMESTAMPTZ(3),

    CONSTRAINT "archive_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ending" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "cause" "ending_cause" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "started_by" UUID,
    "followers" INTEGER NOT NULL,
    "freeze_days" INTEGER NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "undone_at" TIMESTAMPTZ(3),
    "undone_by" UUID,
    "ended_at" TIMESTAMPTZ(3),
    "export_until" TIMESTAMPTZ(3) NOT NULL,
    "name_free_at" TIMESTAMPTZ(3) NOT NULL,
    "name_freed_at" TIMESTAMPTZ(3),

    CONSTRAINT "ending_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dormancy_warning" (
    "account_id" UUID NOT NULL,
    "idle_since" TIMESTAMPTZ(3) NOT NULL,
    "days_before" INTEGER NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dormancy_warning_pkey" PRIMARY KEY ("account_id","idle_since","days_before")
);

-- CreateTable
CREATE TABLE "account_activity" (
    "account_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_activity_pkey" PRIMARY KEY ("account_id")
);

-- CreateTable
CREATE TABLE "erasure" (
    "account_id" UUID NOT NULL,
    "ending_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "handle" TEXT NOT NULL,
    "holder_ids" UUID[],
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "erased" JSONB NOT NULL,
    "kept" JSONB NOT NULL,
    "files" INTEGER NOT NULL DEFAULT 0,
    "list_hash" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "erasure_pkey" PRIMARY KEY ("account_id")
);

-- CreateTable
CREATE TABLE "erasable_file" (
    "account_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "sha256" TEXT,

    CONSTRAINT "erasable_file_pkey" PRIMARY KEY ("account_id","key")
);

-- CreateTable
CREATE TABLE "person_request" (
    "id" UUID NOT NULL,
    "door" "door" NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" "person_request_kind" NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "storage_key" TEXT,
    "bytes" INTEGER,
    "counts" JSONB,
    "expires_at" TIMESTAMPTZ(3),
    "purged_at" TIMESTAMPTZ(3),

    CONSTRAINT "person_request_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "archive_account_id_asked_at_idx" ON "archive"("account_id", "asked_at" DESC);

-- CreateIndex
CREATE INDEX "archive_state_run_until_idx" ON "archive"("state", "run_until");

-- CreateIndex
CREATE INDEX "archive_expires_at_idx" ON "archive"("expires_at");

-- CreateIndex
CREATE INDEX "ending_ended_at_ends_at_idx" ON "ending"("ended_at", "ends_at");

-- CreateIndex
CREATE INDEX "ending_account_id_idx" ON "ending"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "erasure_ending_id_key" ON "erasure"("ending_id");

-- CreateIndex
CREATE UNIQUE INDEX "erasure_code_key" ON "erasure"("code");

-- CreateIndex
CREATE INDEX "person_request_door_person_id_asked_at_idx" ON "person_request"("door", "person_id", "asked_at" DESC);

-- CreateIndex
CREATE INDEX "person_request_expires_at_idx" ON "person_request"("expires_at");


-- One ending at a time; an undone one does not count.
CREATE UNIQUE INDEX "ending_one_open" ON "ending" ("account_id") WHERE "undone_at" IS NULL;
-- One backup and one bringing back at a time.
CREATE UNIQUE INDEX "archive_one_open" ON "archive" ("account_id", "kind") WHERE "state" IN ('QUEUED', 'RUNNING');
CREATE UNIQUE INDEX "person_request_one_open" ON "person_request" ("door", "person_id", "kind") WHERE "done_at" IS NULL;

-- Old messages are found by time; the rows lie nearly in that order, so a few pages of summary do.
CREATE INDEX "message_by_time" ON "message" USING brin ("sent_at");
CREATE INDEX "material_deleted" ON "material" ("deleted_at") WHERE "deleted_at" IS NOT NULL;

-- The action log is only ever added to, but for the rows of an account whose erasure has begun and is not finished (DATA-3).
CREATE FUNCTION refuse_change_but_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND EXISTS (SELECT FROM "erasure" WHERE "account_id" = OLD.owner_id AND "finished_at" IS NULL) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
DROP TRIGGER IF EXISTS action_log_append_only ON "action_log";
CREATE TRIGGER action_log_kept BEFORE UPDATE OR DELETE ON "action_log" FOR EACH ROW EXECUTE FUNCTION refuse_change_but_erasure();
