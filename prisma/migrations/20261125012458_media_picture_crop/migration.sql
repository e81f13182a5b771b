-- CreateTable
CREATE TABLE "picture_crop" (
    "sha256" TEXT NOT NULL,
    "variant" TEXT NOT NULL,

    CONSTRAINT "picture_crop_pkey" PRIMARY KEY ("sha256","variant")
);

