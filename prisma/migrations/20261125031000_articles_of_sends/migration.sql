-- Which articles went out with a send. A migration that was written without knowing of it took it away; named in prisma/schema from now on.
CREATE INDEX IF NOT EXISTS "broadcast_articles" ON "broadcast" USING gin ("article_ids");
