-- Every process holds the scheduled figures in memory; whoever writes one, by whatever way, tells them all on commit.
CREATE FUNCTION rulebook_entry_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('rulebook', '');
  RETURN NULL;
END
$$;

CREATE TRIGGER rulebook_entry_changed AFTER INSERT OR UPDATE OR DELETE ON rulebook_entry
  FOR EACH STATEMENT EXECUTE FUNCTION rulebook_entry_changed();
