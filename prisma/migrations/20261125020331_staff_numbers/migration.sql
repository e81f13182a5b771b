-- AlterTable
ALTER TABLE "administrator" ADD COLUMN     "number" SERIAL NOT NULL;

-- Those who are there already are numbered in the order in which they came.
UPDATE "administrator" AS a SET "number" = n.place
FROM (SELECT id, row_number() OVER (ORDER BY created_at, id) AS place FROM "administrator") AS n WHERE n.id = a.id;

-- CreateIndex
CREATE UNIQUE INDEX "administrator_number_key" ON "administrator"("number");
