-- The inbox ranks accounts by their newest send, and sends of one instant by id: one index answers both without a sort.
DROP INDEX "broadcast_visible";
CREATE INDEX "broadcast_visible" ON "broadcast" ("account_id", "visible_at" DESC, "id" DESC) WHERE "state" = 'VISIBLE' AND "deleted_at" IS NULL;
