-- CreateEnum
CREATE TYPE "waiver_state" AS ENUM ('SUBMITTED', 'REVIEWED', 'GRANTED', 'REFUSED', 'WITHDRAWN');

-- AlterTable
ALTER TABLE "application" ADD COLUMN     "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "forgotten_at" TIMESTAMPTZ(3),
ADD COLUMN     "late_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "proof" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "file_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "proof_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unmasking" (
    "id" UUID NOT NULL,
    "administrator_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "proof_id" UUID,
    "about" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "unmasking_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "waiver" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "operator_id" UUID NOT NULL,
    "subject_kind" "subject_kind" NOT NULL,
    "subject_name" TEXT NOT NULL,
    "subject_hash" TEXT NOT NULL,
    "state" "waiver_state" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "more" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "most_then" INTEGER NOT NULL,
    "held_then" INTEGER NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "due_on" DATE NOT NULL,
    "claimed_by" UUID,
    "claimed_at" TIMESTAMPTZ(3),
    "reviewed_by" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "waiver_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "waiver_step" (
    "waiver_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "waiver_step_pkey" PRIMARY KEY ("waiver_id","id")
);

-- CreateTable
CREATE TABLE "headroom" (
    "id" UUID NOT NULL,
    "subject_kind" "subject_kind" NOT NULL,
    "subject_hash" TEXT NOT NULL,
    "more" INTEGER NOT NULL,
    "reference" TEXT NOT NULL,
    "waiver_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "headroom_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "proof_application_id_kind_idx" ON "proof"("application_id", "kind");

-- CreateIndex
CREATE INDEX "unmasking_administrator_id_at_idx" ON "unmasking"("administrator_id", "at");

-- CreateIndex
CREATE INDEX "unmasking_application_id_at_idx" ON "unmasking"("application_id", "at");

-- CreateIndex
CREATE INDEX "waiver_state_due_on_idx" ON "waiver"("state", "due_on");

-- CreateIndex
CREATE INDEX "waiver_application_id_idx" ON "waiver"("application_id");

-- CreateIndex
CREATE UNIQUE INDEX "headroom_waiver_id_key" ON "headroom"("waiver_id");

-- CreateIndex
CREATE INDEX "headroom_subject_kind_subject_hash_until_idx" ON "headroom"("subject_kind", "subject_hash", "until");

-- CreateIndex
CREATE INDEX "application_state_changed_at_idx" ON "application"("state", "changed_at");

-- AddForeignKey
ALTER TABLE "proof" ADD CONSTRAINT "proof_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waiver_step" ADD CONSTRAINT "waiver_step_waiver_id_fkey" FOREIGN KEY ("waiver_id") REFERENCES "waiver"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What Prisma does not know.
UPDATE "application" SET "changed_at" = COALESCE("submitted_at", "created_at");
-- One proof of a kind that counts, one waiver of a registration that is being decided.
CREATE UNIQUE INDEX "proof_one_of_a_kind" ON "proof" ("application_id", "kind") WHERE "removed_at" IS NULL;
CREATE UNIQUE INDEX "waiver_one_open" ON "waiver" ("application_id") WHERE "state" IN ('SUBMITTED', 'REVIEWED');
CREATE TRIGGER unmasking_append_only BEFORE UPDATE OR DELETE ON "unmasking" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER waiver_step_append_only BEFORE UPDATE OR DELETE ON "waiver_step" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER headroom_append_only BEFORE UPDATE OR DELETE ON "headroom" FOR EACH ROW EXECUTE FUNCTION refuse_change();
