ALTER TABLE "follow" ADD COLUMN "waiting_since" TIMESTAMPTZ(3);

-- Who waits longest, and what a subscriber's inbox asks for.
CREATE INDEX "follow_waiting" ON "follow" ("account_id", "waiting_since") WHERE "waiting_since" IS NOT NULL;
CREATE INDEX "follow_talks_of_subscriber" ON "follow" ("subscriber_id", "last_message_at" DESC) WHERE "last_message_at" IS NOT NULL;
