-- CreateEnum
CREATE TYPE "acceptance_way" AS ENUM ('AGREED', 'CONTINUED_USE');

-- DropIndex
DROP INDEX "rulebook_entry_figure_from_key";

-- AlterTable
ALTER TABLE "acceptance" ADD COLUMN     "person_hash" TEXT,
ADD COLUMN     "way" "acceptance_way" NOT NULL DEFAULT 'AGREED',
ALTER COLUMN "person_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "rulebook_entry" ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3),
ADD COLUMN     "withdrawn_by" UUID,
ADD COLUMN     "withdrawn_reason" TEXT;

-- CreateTable
CREATE TABLE "agreement_refusal" (
    "id" UUID NOT NULL,
    "door" "door" NOT NULL,
    "person_id" UUID,
    "person_hash" TEXT,
    "document" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "refused_at" TIMESTAMPTZ(3) NOT NULL,
    "address" TEXT NOT NULL,

    CONSTRAINT "agreement_refusal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement_version" (
    "id" UUID NOT NULL,
    "document" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "from" DATE NOT NULL,
    "clauses" JSONB NOT NULL,
    "texts" JSONB NOT NULL,
    "changes" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "announced_by" UUID NOT NULL,
    "announced_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_by" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_reason" TEXT,

    CONSTRAINT "agreement_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement_telling" (
    "document" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "begun_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agreement_telling_pkey" PRIMARY KEY ("document","version","what")
);

-- CreateIndex
CREATE UNIQUE INDEX "agreement_refusal_door_person_id_document_version_key" ON "agreement_refusal"("door", "person_id", "document", "version");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_version_document_version_key" ON "agreement_version"("document", "version");

-- CreateIndex
CREATE INDEX "acceptance_document_version_idx" ON "acceptance"("document", "version");

-- CreateIndex
CREATE INDEX "rulebook_entry_figure_from_idx" ON "rulebook_entry"("figure", "from");


-- Of the planned values that hold there is one a figure and day; a withdrawn one leaves its place.
CREATE UNIQUE INDEX "rulebook_entry_one_a_day" ON "rulebook_entry" ("figure", "from") WHERE "withdrawn_at" IS NULL;

-- A planned value is never edited: it is withdrawn, and another is planned.
CREATE FUNCTION keep_planned_value() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.withdrawn_at IS NOT NULL
    OR (NEW.id, NEW.figure, NEW."from", NEW.value, NEW.reason, NEW.created_by, NEW.created_at)
      IS DISTINCT FROM (OLD.id, OLD.figure, OLD."from", OLD.value, OLD.reason, OLD.created_by, OLD.created_at) THEN
    RAISE EXCEPTION 'a planned value can only be withdrawn, once';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER rulebook_entry_kept BEFORE UPDATE ON "rulebook_entry" FOR EACH ROW EXECUTE FUNCTION keep_planned_value();

-- What was announced is never edited either (AGR-1).
CREATE FUNCTION keep_announced_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.withdrawn_at IS NOT NULL
    OR (NEW.id, NEW.document, NEW.version, NEW."from", NEW.clauses, NEW.texts, NEW.changes, NEW.reason, NEW.announced_by, NEW.announced_at)
      IS DISTINCT FROM
      (OLD.id, OLD.document, OLD.version, OLD."from", OLD.clauses, OLD.texts, OLD.changes, OLD.reason, OLD.announced_by, OLD.announced_at) THEN
    RAISE EXCEPTION 'an announced version can only be withdrawn, once';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER agreement_version_kept BEFORE UPDATE ON "agreement_version" FOR EACH ROW EXECUTE FUNCTION keep_announced_version();
CREATE TRIGGER agreement_version_stays BEFORE DELETE ON "agreement_version" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Acceptances and refusals are kept for ever (AGR-1). One thing may happen to a row: that a keyed hash takes the person's place (AUTH-5).
CREATE FUNCTION only_forget_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.person_id IS NOT NULL AND NEW.person_id IS NULL AND NEW.person_hash IS NOT NULL AND NEW.address = ''
    AND to_jsonb(NEW) - '{person_id,person_hash,address}'::text[] = to_jsonb(OLD) - '{person_id,person_hash,address}'::text[] THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
DROP TRIGGER acceptance_append_only ON "acceptance";
CREATE TRIGGER acceptance_append_only BEFORE UPDATE OR DELETE ON "acceptance" FOR EACH ROW EXECUTE FUNCTION only_forget_person();
CREATE TRIGGER agreement_refusal_append_only BEFORE UPDATE OR DELETE ON "agreement_refusal" FOR EACH ROW EXECUTE FUNCTION only_forget_person();
