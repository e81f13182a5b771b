-- AlterTable
ALTER TABLE "article" ADD COLUMN     "cover_small" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ADD COLUMN     "cover_wide" INTEGER[] DEFAULT ARRAY[]::INTEGER[];

-- CreateTable
CREATE TABLE "article_card" (
    "account_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "target_id" UUID NOT NULL,

    CONSTRAINT "article_card_pkey" PRIMARY KEY ("article_id","kind","target_id")
);

-- CreateTable
CREATE TABLE "article_version" (
    "article_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "account_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "cover_id" UUID,
    "cover_wide" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "cover_small" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "saved_by" UUID,

    CONSTRAINT "article_version_pkey" PRIMARY KEY ("article_id","version")
);

-- CreateTable
CREATE TABLE "article_set" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID,

    CONSTRAINT "article_set_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_set_item" (
    "article_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "set_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "article_set_item_pkey" PRIMARY KEY ("article_id")
);

-- CreateTable
CREATE TABLE "article_editor" (
    "article_id" UUID NOT NULL,
    "window_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "operator_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "article_editor_pkey" PRIMARY KEY ("article_id","window_id")
);

-- CreateIndex
CREATE INDEX "article_card_kind_target_id_idx" ON "article_card"("kind", "target_id");

-- CreateIndex
CREATE INDEX "article_version_account_id_idx" ON "article_version"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "article_set_account_id_id_key" ON "article_set"("account_id", "id");

-- CreateIndex
CREATE INDEX "article_set_item_account_id_set_id_position_idx" ON "article_set_item"("account_id", "set_id", "position");

-- CreateIndex
CREATE INDEX "article_editor_account_id_idx" ON "article_editor"("account_id");

-- AddForeignKey
ALTER TABLE "article_card" ADD CONSTRAINT "article_card_account_id_article_id_fkey" FOREIGN KEY ("account_id", "article_id") REFERENCES "article"("account_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_version" ADD CONSTRAINT "article_version_account_id_article_id_fkey" FOREIGN KEY ("account_id", "article_id") REFERENCES "article"("account_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_set" ADD CONSTRAINT "article_set_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_set_item" ADD CONSTRAINT "article_set_item_account_id_article_id_fkey" FOREIGN KEY ("account_id", "article_id") REFERENCES "article"("account_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_set_item" ADD CONSTRAINT "article_set_item_account_id_set_id_fkey" FOREIGN KEY ("account_id", "set_id") REFERENCES "article_set"("account_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_editor" ADD CONSTRAINT "article_editor_account_id_article_id_fkey" FOREIGN KEY ("account_id", "article_id") REFERENCES "article"("account_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

