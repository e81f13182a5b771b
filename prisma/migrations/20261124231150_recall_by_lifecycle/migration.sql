-- How far a recalled account has come is the ending's matter (lifecycle); a recall keeps why, when and that it was withdrawn.
DROP INDEX "recall_export_until_idx";
DROP INDEX recall_open;
ALTER TABLE "recall" DROP COLUMN "completed_at", DROP COLUMN "state_before";
