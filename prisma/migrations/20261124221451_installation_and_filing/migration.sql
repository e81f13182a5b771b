-- CreateEnum
CREATE TYPE "filing_state" AS ENUM ('DRAFT', 'SUBMITTED', 'ACCEPTED', 'RETURNED');

-- AlterTable
ALTER TABLE "administrator" ADD COLUMN     "region" TEXT,
ALTER COLUMN "password_hash" DROP NOT NULL;

-- CreateTable
CREATE TABLE "filing" (
    "account_id" UUID NOT NULL,
    "state" "filing_state" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "region" TEXT,
    "answers" JSONB NOT NULL,
    "due_on" DATE NOT NULL,
    "next_reminder_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),
    "decided_by" UUID,
    "reason" TEXT,
    "mend" JSONB,
    "number" TEXT,

    CONSTRAINT "filing_pkey" PRIMARY KEY ("account_id")
);

-- CreateTable
CREATE TABLE "filing_step" (
    "account_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "region" TEXT,
    "actor_kind" TEXT NOT NULL,
    "actor_id" UUID NOT NULL,
    "reason" TEXT,
    "details" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "filing_step_pkey" PRIMARY KEY ("account_id","id")
);

-- CreateTable
CREATE TABLE "installation_facts" (
    "version" INTEGER NOT NULL,
    "facts" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "set_by" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "installation_facts_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "suspension" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "use_cases" TEXT[],
    "reason" JSONB NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by" UUID,

    CONSTRAINT "suspension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "permission" (
    "account_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "rule" TEXT NOT NULL,
    "partner" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),
    "granted_by" UUID NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by" UUID,
    "end_reason" TEXT,
    "warned_at" TIMESTAMPTZ(3),

    CONSTRAINT "permission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recall" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "ground" TEXT NOT NULL,
    "clause" TEXT,
    "reason" TEXT NOT NULL,
    "name_before" TEXT NOT NULL,
    "state_before" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "export_until" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by" UUID,
    "completed_at" TIMESTAMPTZ(3),

    CONSTRAINT "recall_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_link" (
    "id" UUID NOT NULL,
    "administrator_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "secret_sealed" TEXT,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_link_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "filing_state_region_due_on_idx" ON "filing"("state", "region", "due_on");

-- CreateIndex
CREATE INDEX "filing_next_reminder_on_idx" ON "filing"("next_reminder_on");

-- CreateIndex
CREATE UNIQUE INDEX "filing_region_number_key" ON "filing"("region", "number");

-- CreateIndex
CREATE INDEX "suspension_created_at_idx" ON "suspension"("created_at" DESC);

-- CreateIndex
CREATE INDEX "permission_account_id_rule_until_idx" ON "permission"("account_id", "rule", "until");

-- CreateIndex
CREATE INDEX "permission_until_idx" ON "permission"("until");

-- CreateIndex
CREATE INDEX "recall_account_id_idx" ON "recall"("account_id");

-- CreateIndex
CREATE INDEX "recall_export_until_idx" ON "recall"("export_until");

-- CreateIndex
CREATE UNIQUE INDEX "staff_link_token_hash_key" ON "staff_link"("token_hash");

-- CreateIndex
CREATE INDEX "staff_link_administrator_id_created_at_idx" ON "staff_link"("administrator_id", "created_at");

-- CreateIndex
CREATE INDEX "action_log_target_id_at_idx" ON "action_log"("target_id", "at");

-- AddForeignKey
ALTER TABLE "filing" ADD CONSTRAINT "filing_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "filing_step" ADD CONSTRAINT "filing_step_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "filing"("account_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "permission" ADD CONSTRAINT "permission_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recall" ADD CONSTRAINT "recall_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_link" ADD CONSTRAINT "staff_link_administrator_id_fkey" FOREIGN KEY ("administrator_id") REFERENCES "administrator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- Every process holds the platform's facts and the suspended functions in memory; whoever writes one, by whatever way, tells them all on commit.
CREATE FUNCTION installation_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('installation', '');
  RETURN NULL;
END
$$;

CREATE TRIGGER installation_facts_changed AFTER INSERT OR UPDATE OR DELETE ON installation_facts
  FOR EACH STATEMENT EXECUTE FUNCTION installation_changed();
CREATE TRIGGER suspension_changed AFTER INSERT OR UPDATE OR DELETE ON suspension
  FOR EACH STATEMENT EXECUTE FUNCTION installation_changed();

-- One suspension a function that is planned or runs; what its date has ended is marked so by the next.
CREATE UNIQUE INDEX suspension_open ON suspension (name) WHERE ended_at IS NULL;
-- One recall of an account on its way.
CREATE UNIQUE INDEX recall_open ON recall (account_id) WHERE what = 'ACCOUNT' AND withdrawn_at IS NULL AND completed_at IS NULL;
