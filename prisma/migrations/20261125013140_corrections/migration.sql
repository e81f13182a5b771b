-- CreateTable
CREATE TABLE "article_correction" (
    "article_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "original_body" TEXT NOT NULL,
    "mended_body" TEXT NOT NULL,
    "changed" INTEGER NOT NULL,
    "limit" INTEGER NOT NULL,
    "corrected_at" TIMESTAMPTZ(3) NOT NULL,
    "corrected_by" UUID,

    CONSTRAINT "article_correction_pkey" PRIMARY KEY ("article_id")
);

-- CreateIndex
CREATE INDEX "article_correction_account_id_corrected_at_idx" ON "article_correction"("account_id", "corrected_at" DESC);

-- AddForeignKey
ALTER TABLE "article_correction" ADD CONSTRAINT "article_correction_account_id_article_id_fkey" FOREIGN KEY ("account_id", "article_id") REFERENCES "article"("account_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

