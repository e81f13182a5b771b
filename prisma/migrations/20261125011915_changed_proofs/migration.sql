-- Proofs that go with changed registration data (ACC-16), sealed like those of a registration; and the looks at them.
CREATE TABLE "change_proof" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "confirmation_id" UUID,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "file_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ready_since" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "change_proof_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "change_proof_account_id_kind_idx" ON "change_proof"("account_id", "kind");
CREATE INDEX "change_proof_account_id_confirmation_id_idx" ON "change_proof"("account_id", "confirmation_id");
CREATE INDEX "change_proof_ready_since_idx" ON "change_proof"("ready_since");

CREATE UNIQUE INDEX "confirmation_account_id_id_key" ON "confirmation"("account_id", "id");

ALTER TABLE "change_proof" ADD CONSTRAINT "change_proof_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "change_proof" ADD CONSTRAINT "change_proof_account_id_confirmation_id_fkey" FOREIGN KEY ("account_id", "confirmation_id") REFERENCES "confirmation"("account_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One proof of a kind lies ready, and one of a kind goes with a change.
CREATE UNIQUE INDEX "change_proof_one_ready_of_a_kind" ON "change_proof" ("account_id", "kind") WHERE "confirmation_id" IS NULL AND "removed_at" IS NULL;
CREATE UNIQUE INDEX "change_proof_one_of_a_kind" ON "change_proof" ("confirmation_id", "kind") WHERE "removed_at" IS NULL;

-- A look is at a registration or at changed data.
ALTER TABLE "unmasking" ADD COLUMN "confirmation_id" UUID, ALTER COLUMN "application_id" DROP NOT NULL;
ALTER TABLE "unmasking" ADD CONSTRAINT "unmasking_of_one_thing" CHECK (("application_id" IS NULL) <> ("confirmation_id" IS NULL));
CREATE INDEX "unmasking_confirmation_id_at_idx" ON "unmasking"("confirmation_id", "at");
