-- What an archive tells of certification, filing and proofs on another server: kept to be told again, never a right here (DATA-2).
CREATE TABLE "archive_history" (
    "account_id" UUID NOT NULL,
    "section" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "row" JSONB NOT NULL,

    CONSTRAINT "archive_history_pkey" PRIMARY KEY ("account_id","section","key")
);
