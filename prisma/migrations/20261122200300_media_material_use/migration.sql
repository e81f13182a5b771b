-- A material that something shows cannot be deleted: each showing is a row.
CREATE UNIQUE INDEX "material_account_id_id_key" ON "material"("account_id", "id");

CREATE TABLE "material_use" (
    "account_id" UUID NOT NULL,
    "material_id" UUID NOT NULL,
    "used_by" TEXT NOT NULL,
    "ref_id" UUID NOT NULL,

    CONSTRAINT "material_use_pkey" PRIMARY KEY ("account_id","material_id","used_by","ref_id")
);

CREATE INDEX "material_use_account_id_used_by_ref_id_idx" ON "material_use"("account_id", "used_by", "ref_id");

ALTER TABLE "material_use" ADD CONSTRAINT "material_use_account_id_material_id_fkey" FOREIGN KEY ("account_id", "material_id") REFERENCES "material"("account_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
