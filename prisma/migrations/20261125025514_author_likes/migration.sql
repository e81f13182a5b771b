-- CreateEnum
CREATE TYPE "author_like_state" AS ENUM ('ASKED', 'PAID', 'RETURNED');

-- CreateTable
CREATE TABLE "author_like" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "first_article_id" UUID NOT NULL,
    "subscriber_id" UUID,
    "client_key" UUID NOT NULL,
    "amount_fen" INTEGER NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "state" "author_like_state" NOT NULL,
    "payment_id" UUID,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "paid_at" TIMESTAMPTZ(3),
    "available_at" TIMESTAMPTZ(3),
    "returned_at" TIMESTAMPTZ(3),
    "thanks" TEXT NOT NULL DEFAULT '',
    "thanked_at" TIMESTAMPTZ(3),

    CONSTRAINT "author_like_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "author_like_account_id_paid_at_idx" ON "author_like"("account_id", "paid_at" DESC);

-- CreateIndex
CREATE INDEX "author_like_article_id_paid_at_idx" ON "author_like"("article_id", "paid_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "author_like_subscriber_id_client_key_key" ON "author_like"("subscriber_id", "client_key");

-- AddForeignKey
ALTER TABLE "author_like" ADD CONSTRAINT "author_like_subscriber_id_fkey" FOREIGN KEY ("subscriber_id") REFERENCES "subscriber"("id") ON DELETE SET NULL ON UPDATE CASCADE;

