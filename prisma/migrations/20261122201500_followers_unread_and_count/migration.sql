ALTER TABLE "follow" ADD COLUMN "operator_unread" INTEGER NOT NULL DEFAULT 0, ADD COLUMN "subscriber_unread" INTEGER NOT NULL DEFAULT 0;

CREATE TABLE "follower_count" (
    "account_id" UUID NOT NULL,
    "slot" SMALLINT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "follower_count_pkey" PRIMARY KEY ("account_id","slot")
);

-- Kept here rather than by the use-cases, so that rows written in bulk are counted too.
CREATE FUNCTION follower_slot(subscriber UUID) RETURNS SMALLINT LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
  $$ SELECT (uuid_hash(subscriber) & 7)::smallint $$;

CREATE FUNCTION count_new_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO follower_count AS held (account_id, slot, count)
  SELECT account_id, follower_slot(subscriber_id), count(*) FROM added WHERE unfollowed_at IS NULL
  GROUP BY 1, 2 ORDER BY 1, 2
  ON CONFLICT (account_id, slot) DO UPDATE SET count = held.count + EXCLUDED.count;
  RETURN NULL;
END $$;
CREATE TRIGGER follow_counted_when_added AFTER INSERT ON "follow" REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION count_new_follows();

CREATE FUNCTION count_changed_follow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO follower_count AS held (account_id, slot, count)
  VALUES (OLD.account_id, follower_slot(OLD.subscriber_id), CASE WHEN TG_OP = 'DELETE' OR NEW.unfollowed_at IS NOT NULL THEN -1 ELSE 1 END)
  ON CONFLICT (account_id, slot) DO UPDATE SET count = held.count + EXCLUDED.count;
  RETURN NULL;
END $$;
CREATE TRIGGER follow_counted_when_changed AFTER UPDATE OF "unfollowed_at" ON "follow" FOR EACH ROW
  WHEN ((OLD.unfollowed_at IS NULL) <> (NEW.unfollowed_at IS NULL)) EXECUTE FUNCTION count_changed_follow();
CREATE TRIGGER follow_counted_when_deleted AFTER DELETE ON "follow" FOR EACH ROW
  WHEN (OLD.unfollowed_at IS NULL) EXECUTE FUNCTION count_changed_follow();

INSERT INTO follower_count (account_id, slot, count)
SELECT account_id, follower_slot(subscriber_id), count(*) FROM "follow" WHERE unfollowed_at IS NULL GROUP BY 1, 2;

-- The console's list of conversations by who waits for an answer.
CREATE INDEX "follow_unanswered" ON "follow" ("account_id", "last_message_at" DESC) WHERE "operator_unread" > 0;
