-- A subscriber's feed asks only accounts whose newest send can be among the newest. A bound, not a fact: deleting a send leaves it.
ALTER TABLE "account" ADD COLUMN "newest_send_at" TIMESTAMPTZ(3);

UPDATE "account" a SET newest_send_at = newest.at
FROM (SELECT account_id, max(visible_at) AS at FROM "broadcast" WHERE visible_at IS NOT NULL GROUP BY 1) newest WHERE newest.account_id = a.id;

-- Kept here rather than by the use-case, so that rows written in bulk or restored from an archive move it too.
CREATE FUNCTION note_new_sends() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE account a SET newest_send_at = newest.at
  FROM (SELECT account_id, max(visible_at) AS at FROM added WHERE visible_at IS NOT NULL GROUP BY 1) newest
  WHERE newest.account_id = a.id AND (a.newest_send_at IS NULL OR a.newest_send_at < newest.at);
  RETURN NULL;
END $$;
CREATE TRIGGER newest_send_noted_when_added AFTER INSERT ON "broadcast" REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION note_new_sends();

CREATE FUNCTION note_visible_send() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE account SET newest_send_at = NEW.visible_at
  WHERE id = NEW.account_id AND (newest_send_at IS NULL OR newest_send_at < NEW.visible_at);
  RETURN NULL;
END $$;
CREATE TRIGGER newest_send_noted_when_visible AFTER UPDATE OF "visible_at" ON "broadcast" FOR EACH ROW
  WHEN (NEW.visible_at IS NOT NULL AND OLD.visible_at IS DISTINCT FROM NEW.visible_at) EXECUTE FUNCTION note_visible_send();
