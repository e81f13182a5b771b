-- CreateEnum
CREATE TYPE "send_review_state" AS ENUM ('WAITING', 'RELEASED', 'REFUSED');

-- DropIndex
DROP INDEX "broadcast_articles";

-- CreateTable
CREATE TABLE "send_review" (
    "account_id" UUID NOT NULL,
    "mass_send_id" UUID NOT NULL,
    "state" "send_review_state" NOT NULL,
    "findings" JSONB NOT NULL,
    "texts" JSONB NOT NULL,
    "held_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by" UUID,
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "send_review_pkey" PRIMARY KEY ("account_id","mass_send_id")
);

-- CreateIndex
CREATE INDEX "send_review_state_held_at_idx" ON "send_review"("state", "held_at");

