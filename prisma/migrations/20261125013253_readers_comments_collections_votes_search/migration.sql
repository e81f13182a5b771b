-- What readers do with an article: likes and favourites, comments (PUB-7), series, votes; and the index of the search inside an account.
-- CreateEnum
CREATE TYPE "reaction_kind" AS ENUM ('LIKE', 'FAVOURITE');

-- CreateEnum
CREATE TYPE "comment_who" AS ENUM ('OFF', 'ALL', 'FOLLOWERS');

-- CreateEnum
CREATE TYPE "comment_shown" AS ENUM ('CHOSEN', 'AT_ONCE');

-- AlterEnum
ALTER TYPE "target_kind" ADD VALUE 'COMMENT';

-- AlterTable
ALTER TABLE "article" ADD COLUMN     "favourite_count" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "like_count" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "share_count" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "article_reaction" (
    "account_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "kind" "reaction_kind" NOT NULL,
    "subscriber_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "article_reaction_pkey" PRIMARY KEY ("article_id","kind","subscriber_id")
);

-- CreateTable
CREATE TABLE "collection" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "intro" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "collection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "collection_entry" (
    "collection_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "collection_entry_pkey" PRIMARY KEY ("collection_id","article_id")
);

-- CreateTable
CREATE TABLE "collection_follow" (
    "collection_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "subscriber_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "collection_follow_pkey" PRIMARY KEY ("collection_id","subscriber_id")
);

-- CreateTable
CREATE TABLE "comment_default" (
    "account_id" UUID NOT NULL,
    "who" "comment_who" NOT NULL,
    "shown" "comment_shown" NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "comment_default_pkey" PRIMARY KEY ("account_id")
);

-- CreateTable
CREATE TABLE "comment_rule" (
    "article_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "who" "comment_who",
    "closes_at" TIMESTAMPTZ(3),
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "comment_rule_pkey" PRIMARY KEY ("article_id")
);

-- CreateTable
CREATE TABLE "comment" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "subscriber_id" UUID NOT NULL,
    "client_key" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "chosen_at" TIMESTAMPTZ(3),
    "pinned_at" TIMESTAMPTZ(3),
    "deleted_at" TIMESTAMPTZ(3),
    "deleted_by" TEXT,
    "reply" TEXT,
    "replied_at" TIMESTAMPTZ(3),
    "replied_by" UUID,
    "like_count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment_like" (
    "account_id" UUID NOT NULL,
    "comment_id" UUID NOT NULL,
    "subscriber_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "comment_like_pkey" PRIMARY KEY ("comment_id","subscriber_id")
);

-- CreateTable
CREATE TABLE "article_index" (
    "article_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "text" TEXT NOT NULL,
    "title_words" tsvector NOT NULL,
    "words" tsvector NOT NULL,
    "method" SMALLINT NOT NULL,

    CONSTRAINT "article_index_pkey" PRIMARY KEY ("article_id")
);

-- CreateTable
CREATE TABLE "vote" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "choices" INTEGER NOT NULL,
    "followers" BOOLEAN NOT NULL,
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "deleted_at" TIMESTAMPTZ(3),
    "voice_count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "vote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vote_option" (
    "vote_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "vote_option_pkey" PRIMARY KEY ("vote_id","position")
);

-- CreateTable
CREATE TABLE "vote_voice" (
    "vote_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "subscriber_id" UUID NOT NULL,
    "chosen" INTEGER[],
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "vote_voice_pkey" PRIMARY KEY ("vote_id","subscriber_id")
);

-- CreateIndex
CREATE INDEX "article_reaction_subscriber_id_kind_at_idx" ON "article_reaction"("subscriber_id", "kind", "at" DESC);

-- CreateIndex
CREATE INDEX "article_reaction_account_id_idx" ON "article_reaction"("account_id");

-- CreateIndex
CREATE INDEX "collection_account_id_changed_at_idx" ON "collection"("account_id", "changed_at" DESC);

-- CreateIndex
CREATE INDEX "collection_entry_article_id_idx" ON "collection_entry"("article_id");

-- CreateIndex
CREATE INDEX "collection_follow_subscriber_id_at_idx" ON "collection_follow"("subscriber_id", "at" DESC);

-- CreateIndex
CREATE INDEX "comment_rule_account_id_idx" ON "comment_rule"("account_id");

-- CreateIndex
CREATE INDEX "comment_article_id_pinned_at_at_idx" ON "comment"("article_id", "pinned_at" DESC, "at" DESC);

-- CreateIndex
CREATE INDEX "comment_account_id_at_id_idx" ON "comment"("account_id", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "comment_subscriber_id_at_idx" ON "comment"("subscriber_id", "at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "comment_article_id_subscriber_id_client_key_key" ON "comment"("article_id", "subscriber_id", "client_key");

-- CreateIndex
CREATE UNIQUE INDEX "comment_account_id_id_key" ON "comment"("account_id", "id");

-- CreateIndex
CREATE INDEX "comment_like_subscriber_id_idx" ON "comment_like"("subscriber_id");

-- CreateIndex
CREATE INDEX "article_index_account_id_published_at_idx" ON "article_index"("account_id", "published_at" DESC);

-- CreateIndex
CREATE INDEX "article_index_words_idx" ON "article_index" USING GIN ("words");

-- CreateIndex
CREATE INDEX "vote_account_id_created_at_idx" ON "vote"("account_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "vote_voice_subscriber_id_idx" ON "vote_voice"("subscriber_id");

-- AddForeignKey
ALTER TABLE "collection_entry" ADD CONSTRAINT "collection_entry_collection_id_fkey" FOREIGN KEY ("collection_id") REFERENCES "collection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collection_entry" ADD CONSTRAINT "collection_entry_account_id_article_id_fkey" FOREIGN KEY ("account_id", "article_id") REFERENCES "article"("account_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collection_follow" ADD CONSTRAINT "collection_follow_collection_id_fkey" FOREIGN KEY ("collection_id") REFERENCES "collection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_account_id_article_id_fkey" FOREIGN KEY ("account_id", "article_id") REFERENCES "article"("account_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_subscriber_id_fkey" FOREIGN KEY ("subscriber_id") REFERENCES "subscriber"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_like" ADD CONSTRAINT "comment_like_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_index" ADD CONSTRAINT "article_index_account_id_article_id_fkey" FOREIGN KEY ("account_id", "article_id") REFERENCES "article"("account_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vote_option" ADD CONSTRAINT "vote_option_vote_id_fkey" FOREIGN KEY ("vote_id") REFERENCES "vote"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vote_voice" ADD CONSTRAINT "vote_voice_vote_id_fkey" FOREIGN KEY ("vote_id") REFERENCES "vote"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

