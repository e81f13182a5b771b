-- Dropped by mistake in 20261125022641_send_review: which send an article went out with is asked by this index.
CREATE INDEX IF NOT EXISTS "broadcast_articles" ON "broadcast" USING gin ("article_ids");
