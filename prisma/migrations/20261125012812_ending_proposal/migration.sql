-- CreateTable
CREATE TABLE "ending_proposal" (
    "case_id" UUID NOT NULL,
    "proposed_by" UUID NOT NULL,
    "clause" TEXT NOT NULL,
    "passage" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ending_proposal_pkey" PRIMARY KEY ("case_id")
);

-- AddForeignKey
ALTER TABLE "ending_proposal" ADD CONSTRAINT "ending_proposal_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "moderation_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

