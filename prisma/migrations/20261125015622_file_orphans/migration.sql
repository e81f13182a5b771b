-- Picture files that no material names: noted first, cleared later, and struck by an upload of the same bytes.
CREATE TABLE "file_orphan" (
    "sha256" TEXT NOT NULL,
    "found_at" TIMESTAMPTZ(3) NOT NULL,
    "cleared_at" TIMESTAMPTZ(3),
    "gone_at" TIMESTAMPTZ(3),

    CONSTRAINT "file_orphan_pkey" PRIMARY KEY ("sha256")
);

-- Whether any account has these bytes is asked by the bytes alone.
CREATE INDEX "material_sha256_idx" ON "material"("sha256");
