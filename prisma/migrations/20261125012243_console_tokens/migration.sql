-- CreateTable
CREATE TABLE "pushed_draft" (
    "account_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "article_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "pushed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pushed_draft_pkey" PRIMARY KEY ("account_id","key")
);

-- CreateTable
CREATE TABLE "console_token" (
    "id" UUID NOT NULL,
    "operator_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "tail" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),
    "last_used_from" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "console_token_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "console_token_secret_hash_key" ON "console_token"("secret_hash");

-- CreateIndex
CREATE INDEX "console_token_operator_id_created_at_idx" ON "console_token"("operator_id", "created_at" DESC);

-- AddForeignKey
ALTER TABLE "console_token" ADD CONSTRAINT "console_token_operator_id_fkey" FOREIGN KEY ("operator_id") REFERENCES "operator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

