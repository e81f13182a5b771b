-- CreateEnum
CREATE TYPE "review_outcome" AS ENUM ('APPROVE', 'RETURN');

-- CreateEnum
CREATE TYPE "confirmation_state" AS ENUM ('CONFIRMED', 'WAITING', 'APPROVED', 'RETURNED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "rename_state" AS ENUM ('WAITING', 'APPROVED', 'RETURNED', 'WITHDRAWN');

-- AlterTable
ALTER TABLE "account" ADD COLUMN     "confirm_due_on" DATE,
ADD COLUMN     "read_only_from" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "name_hold" (
    "name_key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "name_hold_pkey" PRIMARY KEY ("name_key")
);

-- CreateTable
CREATE TABLE "reason_template" (
    "id" UUID NOT NULL,
    "queue" TEXT NOT NULL,
    "outcome" "review_outcome" NOT NULL,
    "locale" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "reason_template_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "confirmation" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "state" "confirmation_state" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "changes" JSONB,
    "note" TEXT NOT NULL DEFAULT '',
    "operator_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "answered_for" DATE,
    "due_on" DATE,
    "claimed_by" UUID,
    "claimed_at" TIMESTAMPTZ(3),
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "confirmation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "confirmation_notice" (
    "account_id" UUID NOT NULL,
    "due_on" DATE NOT NULL,
    "stage" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "confirmation_notice_pkey" PRIMARY KEY ("account_id","due_on","stage")
);

-- CreateTable
CREATE TABLE "rename" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "state" "rename_state" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "from_name" TEXT NOT NULL,
    "from_key" TEXT NOT NULL,
    "to_name" TEXT NOT NULL,
    "to_key" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "requested_by" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "withdraw_until" TIMESTAMPTZ(3) NOT NULL,
    "due_on" DATE NOT NULL,
    "claimed_by" UUID,
    "claimed_at" TIMESTAMPTZ(3),
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "reason" TEXT,
    "protected_until" TIMESTAMPTZ(3),

    CONSTRAINT "rename_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "name_hold_account_id_idx" ON "name_hold"("account_id");

-- CreateIndex
CREATE INDEX "reason_template_queue_outcome_idx" ON "reason_template"("queue", "outcome");

-- CreateIndex
CREATE INDEX "confirmation_account_id_at_idx" ON "confirmation"("account_id", "at");

-- CreateIndex
CREATE INDEX "confirmation_state_due_on_idx" ON "confirmation"("state", "due_on");

-- CreateIndex
CREATE INDEX "rename_account_id_requested_at_idx" ON "rename"("account_id", "requested_at");

-- CreateIndex
CREATE INDEX "rename_state_due_on_idx" ON "rename"("state", "due_on");


-- One wish for another name, and one change of registration data, waits for an account at a time.
CREATE UNIQUE INDEX "rename_one_waiting" ON "rename"("account_id") WHERE "state" = 'WAITING';
CREATE UNIQUE INDEX "confirmation_one_waiting" ON "confirmation"("account_id") WHERE "state" = 'WAITING';

-- Accounts that were live before the platform asked for a yearly confirmation have a full year from now on.
UPDATE "account" SET
  "confirm_due_on" = current_date + interval '12 months',
  "read_only_from" = current_date + interval '12 months' + interval '30 days'
WHERE "live_at" IS NOT NULL AND "state" <> 'IN_REVIEW';
