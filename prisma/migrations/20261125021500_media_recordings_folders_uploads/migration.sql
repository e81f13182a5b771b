-- Voice and video beside pictures, folders for all of them, and uploads that go on after an interruption.
ALTER TABLE "material" ADD COLUMN     "duration_ms" INTEGER,
ADD COLUMN     "folder_id" UUID,
ADD COLUMN     "poster_sha256" TEXT;

CREATE TABLE "material_folder" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "parent_id" UUID,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "material_folder_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "material_upload" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "operator_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "received" INTEGER NOT NULL DEFAULT 0,
    "parts" TEXT[],
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "claimed_until" TIMESTAMPTZ(3),
    "material_id" UUID,

    CONSTRAINT "material_upload_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "material_folder_account_id_id_key" ON "material_folder"("account_id", "id");

CREATE INDEX "material_upload_account_id_operator_id_idx" ON "material_upload"("account_id", "operator_id");

CREATE INDEX "material_upload_expires_at_idx" ON "material_upload"("expires_at");

CREATE INDEX "material_account_id_folder_id_idx" ON "material"("account_id", "folder_id");

CREATE INDEX "material_poster_sha256_idx" ON "material"("poster_sha256");

ALTER TABLE "material" ADD CONSTRAINT "material_account_id_folder_id_fkey" FOREIGN KEY ("account_id", "folder_id") REFERENCES "material_folder"("account_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "material_folder" ADD CONSTRAINT "material_folder_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "material_folder" ADD CONSTRAINT "material_folder_account_id_parent_id_fkey" FOREIGN KEY ("account_id", "parent_id") REFERENCES "material_folder"("account_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "material_upload" ADD CONSTRAINT "material_upload_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

