-- CreateEnum
CREATE TYPE "certification_channel" AS ENUM ('PROFILE', 'REGISTER');

-- CreateEnum
CREATE TYPE "certification_order_state" AS ENUM ('UNPAID', 'CHECKING', 'REVIEW', 'PASSED', 'FAILED');

-- CreateTable
CREATE TABLE "certification_order" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "state" "certification_order_state" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "channel" "certification_channel" NOT NULL,
    "reference" TEXT NOT NULL,
    "fee_fen" INTEGER NOT NULL,
    "rule_version" TEXT NOT NULL,
    "opened_by" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "payment_id" UUID,
    "paid_at" TIMESTAMPTZ(3),
    "check_no" INTEGER NOT NULL DEFAULT 0,
    "due_on" DATE,
    "decided_at" TIMESTAMPTZ(3),
    "fail_cause" TEXT,
    "recheck_until" TIMESTAMPTZ(3),

    CONSTRAINT "certification_order_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "certification_check" (
    "order_id" UUID NOT NULL,
    "no" INTEGER NOT NULL,
    "channel" "certification_channel" NOT NULL,
    "reference" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "waiting_since" TIMESTAMPTZ(3),
    "next_try_at" TIMESTAMPTZ(3),
    "answered_at" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "fields" JSONB,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "certification_check_pkey" PRIMARY KEY ("order_id","no")
);

-- CreateTable
CREATE TABLE "certification" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "channel" "certification_channel" NOT NULL,
    "subject_name" TEXT NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "end_decision_id" UUID,
    "end_clause" TEXT,

    CONSTRAINT "certification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "certification_reminder" (
    "certification_id" UUID NOT NULL,
    "days" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "certification_reminder_pkey" PRIMARY KEY ("certification_id","days")
);

-- CreateTable
CREATE TABLE "certification_bar" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "clause" TEXT NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),
    "lifted_at" TIMESTAMPTZ(3),

    CONSTRAINT "certification_bar_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "certification_order_account_id_opened_at_idx" ON "certification_order"("account_id", "opened_at");

-- CreateIndex
CREATE INDEX "certification_order_state_due_on_idx" ON "certification_order"("state", "due_on");

-- CreateIndex
CREATE UNIQUE INDEX "certification_order_id_key" ON "certification"("order_id");

-- CreateIndex
CREATE INDEX "certification_account_id_from_idx" ON "certification"("account_id", "from");

-- CreateIndex
CREATE INDEX "certification_until_idx" ON "certification"("until");

-- CreateIndex
CREATE UNIQUE INDEX "certification_bar_account_id_decision_id_key" ON "certification_bar"("account_id", "decision_id");

-- AddForeignKey
ALTER TABLE "certification_order" ADD CONSTRAINT "certification_order_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certification_check" ADD CONSTRAINT "certification_check_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "certification_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certification" ADD CONSTRAINT "certification_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certification" ADD CONSTRAINT "certification_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "certification_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certification_reminder" ADD CONSTRAINT "certification_reminder_certification_id_fkey" FOREIGN KEY ("certification_id") REFERENCES "certification"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certification_bar" ADD CONSTRAINT "certification_bar_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- One open order an account: of two who start at once one wins.
CREATE UNIQUE INDEX "certification_order_one_open" ON "certification_order" ("account_id") WHERE "state" IN ('UNPAID', 'CHECKING', 'REVIEW');

-- What waits for a channel's answer: the sweep reads these few rows.
CREATE INDEX "certification_check_open" ON "certification_check" ("next_try_at") WHERE "outcome" IS NULL;

ALTER TABLE "certification" ADD CONSTRAINT "certification_span" CHECK ("until" > "from");
