-- No statement of this file may use the two: PostgreSQL knows them only when the migration has committed.
ALTER TYPE "broadcast_state" ADD VALUE 'REQUESTED';
ALTER TYPE "broadcast_state" ADD VALUE 'REFUSED';

-- AlterTable
ALTER TABLE "broadcast" ADD COLUMN "article_versions" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ADD COLUMN "at_once" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN "decided_at" TIMESTAMPTZ(3),
ADD COLUMN "decided_by" UUID,
ADD COLUMN "decision_reason" TEXT,
ADD COLUMN "hold_minutes" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN "lapses_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "follow" ADD COLUMN "blocked_before" tstzmultirange NOT NULL DEFAULT '{}'::tstzmultirange;

-- CreateTable
CREATE TABLE "follower_tag" (
    "account_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" BIGSERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "follower_tag_pkey" PRIMARY KEY ("account_id","id")
);

-- CreateTable
CREATE TABLE "tagging" (
    "account_id" UUID NOT NULL,
    "tag_id" UUID NOT NULL,
    "subscriber_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "tagging_pkey" PRIMARY KEY ("account_id","subscriber_id","tag_id","since")
);

-- CreateTable
CREATE TABLE "subscriber_trait" (
    "subscriber_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),
    "sex" TEXT NOT NULL DEFAULT '',
    "region" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "subscriber_trait_pkey" PRIMARY KEY ("subscriber_id","since")
);

-- CreateTable
CREATE TABLE "send_setting" (
    "account_id" UUID NOT NULL,
    "hold_minutes" INTEGER NOT NULL DEFAULT 0,
    "needs_approval" BOOLEAN NOT NULL DEFAULT false,
    "editors_send" BOOLEAN NOT NULL DEFAULT true,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "saved_by" UUID,

    CONSTRAINT "send_setting_pkey" PRIMARY KEY ("account_id")
);

-- CreateTable
CREATE TABLE "preview_reader" (
    "account_id" UUID NOT NULL,
    "operator_id" UUID NOT NULL,
    "subscriber_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "preview_reader_pkey" PRIMARY KEY ("account_id","operator_id","subscriber_id")
);

-- CreateTable
CREATE TABLE "send_preview" (
    "account_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "subscriber_id" UUID NOT NULL,
    "article_ids" UUID[],
    "sent_by" UUID,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "send_preview_pkey" PRIMARY KEY ("account_id","id")
);

-- CreateTable
CREATE TABLE "article_hour" (
    "account_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "hour" TIMESTAMPTZ(3) NOT NULL,
    "reads" INTEGER NOT NULL,

    CONSTRAINT "article_hour_pkey" PRIMARY KEY ("account_id","article_id","hour")
);

-- CreateTable
CREATE TABLE "article_share" (
    "account_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "reader_key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "article_share_pkey" PRIMARY KEY ("account_id","article_id","day","reader_key")
);

-- CreateIndex
CREATE UNIQUE INDEX "follower_tag_number_key" ON "follower_tag"("number");

-- CreateIndex
CREATE INDEX "send_preview_account_id_sent_at_idx" ON "send_preview"("account_id", "sent_at");

-- CreateIndex
CREATE UNIQUE INDEX "send_preview_id_key" ON "send_preview"("id");

-- CreateIndex
CREATE INDEX "article_hour_account_id_hour_idx" ON "article_hour"("account_id", "hour");

-- AddForeignKey
ALTER TABLE "tagging" ADD CONSTRAINT "tagging_account_id_tag_id_fkey" FOREIGN KEY ("account_id", "tag_id") REFERENCES "follower_tag"("account_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tagging" ADD CONSTRAINT "tagging_account_id_subscriber_id_fkey" FOREIGN KEY ("account_id", "subscriber_id") REFERENCES "follow"("account_id", "subscriber_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subscriber_trait" ADD CONSTRAINT "subscriber_trait_subscriber_id_fkey" FOREIGN KEY ("subscriber_id") REFERENCES "subscriber"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "preview_reader" ADD CONSTRAINT "preview_reader_account_id_subscriber_id_fkey" FOREIGN KEY ("account_id", "subscriber_id") REFERENCES "follow"("account_id", "subscriber_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "send_preview" ADD CONSTRAINT "send_preview_account_id_subscriber_id_fkey" FOREIGN KEY ("account_id", "subscriber_id") REFERENCES "follow"("account_id", "subscriber_id") ON DELETE CASCADE ON UPDATE CASCADE;


-- One live tag of a name; one open tagging of a follower by a tag; one present word of a subscriber about themselves.
CREATE UNIQUE INDEX "follower_tag_name" ON "follower_tag" ("account_id", lower("name")) WHERE "deleted_at" IS NULL;
CREATE UNIQUE INDEX "tagging_open" ON "tagging" ("account_id", "tag_id", "subscriber_id") WHERE "until" IS NULL;
CREATE UNIQUE INDEX "subscriber_trait_now" ON "subscriber_trait" ("subscriber_id") WHERE "until" IS NULL;

-- The count of an audience subtracts these from those who bear a tag.
CREATE INDEX "follow_unreached" ON "follow" ("account_id", "subscriber_id") WHERE "unfollowed_at" IS NOT NULL OR "blocked_at" IS NOT NULL;
CREATE INDEX "follow_left" ON "follow" ("account_id", "unfollowed_at") WHERE "unfollowed_at" IS NOT NULL;
CREATE INDEX "broadcast_articles" ON "broadcast" USING gin ("article_ids");
CREATE INDEX "broadcast_requested" ON "broadcast" ("lapses_at") WHERE "lapses_at" IS NOT NULL AND "decided_at" IS NULL;

-- The one place that says whom a send reaches besides everyone (MSG-2): a condition over rows with dates, looked at as of the instant
-- at which the send became visible, so that nobody comes into it or falls out of it afterwards.
CREATE FUNCTION in_audience(audience JSONB, account UUID, subscriber UUID, scene TEXT, at TIMESTAMPTZ) RETURNS BOOLEAN LANGUAGE sql STABLE AS $$
  SELECT audience->>'kind' = 'everyone' OR (
    (jsonb_array_length(audience->'scenes') = 0 OR audience->'scenes' ? scene)
    AND (jsonb_array_length(audience->'tagIds') = 0 OR (
      SELECT CASE audience->>'match' WHEN 'all' THEN count(DISTINCT t.tag_id) = jsonb_array_length(audience->'tagIds') ELSE count(*) > 0 END
      FROM tagging t WHERE t.account_id = account AND t.subscriber_id = subscriber
        AND audience->'tagIds' ? t.tag_id::text AND t.since <= at AND (t.until IS NULL OR t.until > at)))
    AND (jsonb_array_length(audience->'sexes') + jsonb_array_length(audience->'regions') = 0 OR EXISTS (
      SELECT FROM subscriber_trait s WHERE s.subscriber_id = subscriber AND s.since <= at AND (s.until IS NULL OR s.until > at)
        AND (jsonb_array_length(audience->'sexes') = 0 OR audience->'sexes' ? s.sex)
        AND (jsonb_array_length(audience->'regions') = 0 OR audience->'regions' ? s.region))))
$$;

-- Reads by hour, kept here so that whoever writes reads counts them. Reads that came back from an archive have no hour.
CREATE FUNCTION count_read_hours() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO article_hour AS held (account_id, article_id, hour, reads)
  SELECT account_id, article_id, date_trunc('hour', at, 'UTC'), count(*) FROM added WHERE reader_key NOT LIKE 'archive:%'
  GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
  ON CONFLICT (account_id, article_id, hour) DO UPDATE SET reads = held.reads + EXCLUDED.reads;
  RETURN NULL;
END $$;
CREATE TRIGGER reads_counted_by_hour AFTER INSERT ON "article_read" REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION count_read_hours();

INSERT INTO article_hour (account_id, article_id, hour, reads)
SELECT account_id, article_id, date_trunc('hour', at, 'UTC'), count(*) FROM "article_read" WHERE reader_key NOT LIKE 'archive:%' GROUP BY 1, 2, 3;
