-- CreateEnum
CREATE TYPE "reprint_request_state" AS ENUM ('ASKED', 'CONFIRMED', 'REFUSED');

-- CreateEnum
CREATE TYPE "reprint_basis" AS ENUM ('OPEN', 'WHITE_LIST', 'CONFIRMED');

-- AlterTable
ALTER TABLE "article" ADD COLUMN     "body_locked" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "text_from" UUID;

-- CreateTable
CREATE TABLE "original" (
    "article_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "author" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "declared_at" TIMESTAMPTZ(3) NOT NULL,
    "declared_by" UUID,
    "settled_at" TIMESTAMPTZ(3),
    "like_open" BOOLEAN NOT NULL DEFAULT false,
    "reprint_open" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "original_pkey" PRIMARY KEY ("article_id")
);

-- CreateTable
CREATE TABLE "text_sketch" (
    "article_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "bands" INTEGER[],

    CONSTRAINT "text_sketch_pkey" PRIMARY KEY ("article_id")
);

-- CreateTable
CREATE TABLE "open_reprint" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "open_reprint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reprint_grant" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "to_account_id" UUID NOT NULL,
    "may_edit" BOOLEAN NOT NULL,
    "may_hide_source" BOOLEAN NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL,
    "granted_by" UUID,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "reprint_grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reprint_request" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "from_account_id" UUID NOT NULL,
    "note" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "asked_by" UUID NOT NULL,
    "state" "reprint_request_state" NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by" UUID,
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "reprint_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reprint" (
    "article_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "source_article_id" UUID NOT NULL,
    "source_account_id" UUID NOT NULL,
    "first_article_id" UUID NOT NULL,
    "first_account_id" UUID NOT NULL,
    "first_title" TEXT NOT NULL,
    "first_author" TEXT NOT NULL,
    "first_name" TEXT NOT NULL,
    "basis" "reprint_basis" NOT NULL,
    "may_edit" BOOLEAN NOT NULL,
    "may_hide_source" BOOLEAN NOT NULL,
    "hides_source" BOOLEAN NOT NULL DEFAULT false,
    "comment" TEXT NOT NULL DEFAULT '',
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "reprint_pkey" PRIMARY KEY ("article_id")
);

-- CreateIndex
CREATE INDEX "original_account_id_settled_at_idx" ON "original"("account_id", "settled_at" DESC);

-- CreateIndex
CREATE INDEX "text_sketch_bands_idx" ON "text_sketch" USING GIN ("bands");

-- CreateIndex
CREATE INDEX "open_reprint_article_id_from_idx" ON "open_reprint"("article_id", "from");

-- CreateIndex
CREATE INDEX "reprint_grant_account_id_granted_at_idx" ON "reprint_grant"("account_id", "granted_at" DESC);

-- CreateIndex
CREATE INDEX "reprint_grant_to_account_id_idx" ON "reprint_grant"("to_account_id");

-- CreateIndex
CREATE INDEX "reprint_request_account_id_state_asked_at_idx" ON "reprint_request"("account_id", "state", "asked_at");

-- CreateIndex
CREATE INDEX "reprint_request_from_account_id_article_id_idx" ON "reprint_request"("from_account_id", "article_id");

-- CreateIndex
CREATE INDEX "reprint_first_article_id_published_at_idx" ON "reprint"("first_article_id", "published_at");

-- CreateIndex
CREATE INDEX "reprint_first_account_id_published_at_idx" ON "reprint"("first_account_id", "published_at" DESC);

-- CreateIndex
CREATE INDEX "reprint_account_id_made_at_idx" ON "reprint"("account_id", "made_at" DESC);

-- AddForeignKey
ALTER TABLE "original" ADD CONSTRAINT "original_account_id_article_id_fkey" FOREIGN KEY ("account_id", "article_id") REFERENCES "article"("account_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "text_sketch" ADD CONSTRAINT "text_sketch_account_id_article_id_fkey" FOREIGN KEY ("account_id", "article_id") REFERENCES "article"("account_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "open_reprint" ADD CONSTRAINT "open_reprint_account_id_article_id_fkey" FOREIGN KEY ("account_id", "article_id") REFERENCES "article"("account_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reprint_grant" ADD CONSTRAINT "reprint_grant_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reprint_request" ADD CONSTRAINT "reprint_request_account_id_article_id_fkey" FOREIGN KEY ("account_id", "article_id") REFERENCES "article"("account_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reprint" ADD CONSTRAINT "reprint_account_id_article_id_fkey" FOREIGN KEY ("account_id", "article_id") REFERENCES "article"("account_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;


-- Inserting into the pending list would be quick and make the next comparison slow: every insert goes into the index at once.
ALTER INDEX "text_sketch_bands_idx" SET (fastupdate = off);

-- One time of being open at once, one standing grant for a pair of accounts, one open wish of an account for an article.
CREATE UNIQUE INDEX "open_reprint_one_open" ON "open_reprint"("article_id") WHERE "until" IS NULL;
CREATE UNIQUE INDEX "reprint_grant_one_standing" ON "reprint_grant"("account_id", "to_account_id") WHERE "revoked_at" IS NULL;
CREATE UNIQUE INDEX "reprint_request_one_open" ON "reprint_request"("article_id", "from_account_id") WHERE "state" = 'ASKED';
