-- CreateEnum
CREATE TYPE "member_term" AS ENUM ('LONG_TERM', 'ONE_MONTH');

-- AlterTable
ALTER TABLE "membership" ADD COLUMN     "removed_at" TIMESTAMPTZ(3),
ADD COLUMN     "term" "member_term" NOT NULL DEFAULT 'LONG_TERM';

-- AlterTable
ALTER TABLE "operator" ADD COLUMN     "totp_last_step" INTEGER,
ADD COLUMN     "totp_pending" TEXT,
ADD COLUMN     "totp_pending_at" TIMESTAMPTZ(3),
ADD COLUMN     "totp_since" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "recovery_code" (
    "operator_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("operator_id","code_hash")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" "member_role" NOT NULL,
    "term" "member_term" NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "invited_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "accepted_by" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sending_freeze" (
    "account_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "started_by" UUID NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "ended_at" TIMESTAMPTZ(3),
    "ended_by" UUID,

    CONSTRAINT "sending_freeze_pkey" PRIMARY KEY ("account_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "invitation_secret_hash_key" ON "invitation"("secret_hash");

-- CreateIndex
CREATE INDEX "invitation_account_id_created_at_idx" ON "invitation"("account_id", "created_at" DESC);

-- AddForeignKey
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_operator_id_fkey" FOREIGN KEY ("operator_id") REFERENCES "operator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sending_freeze" ADD CONSTRAINT "sending_freeze_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- One open invitation an address, one open freeze an account; who comes second is told.
CREATE UNIQUE INDEX "invitation_open_key" ON "invitation"("account_id", "email") WHERE "accepted_at" IS NULL AND "withdrawn_at" IS NULL;
CREATE UNIQUE INDEX "sending_freeze_open_key" ON "sending_freeze"("account_id") WHERE "ended_at" IS NULL;

-- The action log is only ever added to, whoever holds the connection.
CREATE TRIGGER action_log_append_only BEFORE UPDATE OR DELETE ON "action_log" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER action_log_never_emptied BEFORE TRUNCATE ON "action_log" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
