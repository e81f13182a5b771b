-- CreateEnum
CREATE TYPE "payment_purpose" AS ENUM ('CERTIFICATION', 'ORDER', 'AUTHOR_LIKE');

-- CreateEnum
CREATE TYPE "payment_state" AS ENUM ('CREATED', 'PREPAID', 'PAID', 'CLOSED', 'PAID_LATE', 'MISMATCHED');

-- CreateEnum
CREATE TYPE "refund_state" AS ENUM ('REQUESTED', 'SENT', 'SUCCEEDED', 'FAILED', 'ABNORMAL');

-- CreateTable
CREATE TABLE "ledger_booking" (
    "id" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "memo" TEXT NOT NULL,
    "refs" TEXT[],
    "entry_count" INTEGER NOT NULL,

    CONSTRAINT "ledger_booking_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_entry" (
    "booking_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "account" TEXT NOT NULL,
    "debit_fen" INTEGER NOT NULL DEFAULT 0,
    "credit_fen" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ledger_entry_pkey" PRIMARY KEY ("booking_id","line")
);

-- CreateTable
CREATE TABLE "payment" (
    "id" UUID NOT NULL,
    "purpose" "payment_purpose" NOT NULL,
    "ref_id" UUID NOT NULL,
    "subject_key" TEXT NOT NULL,
    "payer_door" "door" NOT NULL,
    "payer_id" UUID NOT NULL,
    "owner_account_id" UUID,
    "amount_fen" INTEGER NOT NULL,
    "description" TEXT NOT NULL,
    "state" "payment_state" NOT NULL,
    "trade_no" TEXT NOT NULL,
    "code_url" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "prepaid_at" TIMESTAMPTZ(3),
    "asked_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "close_reason" TEXT,
    "paid_at" TIMESTAMPTZ(3),
    "paid_fen" INTEGER NOT NULL DEFAULT 0,
    "provider_no" TEXT,
    "refunded_fen" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "payment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "refund" (
    "id" UUID NOT NULL,
    "payment_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "amount_fen" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "state" "refund_state" NOT NULL,
    "refund_no" TEXT NOT NULL,
    "provider_no" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "asked_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "refund_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_provider_key" (
    "serial" TEXT NOT NULL,
    "public_key" TEXT NOT NULL,
    "from" TIMESTAMPTZ(3),
    "until" TIMESTAMPTZ(3),
    "fetched_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "payment_provider_key_pkey" PRIMARY KEY ("serial")
);

-- CreateIndex
CREATE UNIQUE INDEX "ledger_booking_seq_key" ON "ledger_booking"("seq");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_booking_key_key" ON "ledger_booking"("key");

-- CreateIndex
CREATE INDEX "ledger_booking_at_idx" ON "ledger_booking"("at");

-- CreateIndex
CREATE INDEX "ledger_booking_refs_idx" ON "ledger_booking" USING GIN ("refs");

-- CreateIndex
CREATE INDEX "ledger_entry_account_booking_id_idx" ON "ledger_entry"("account", "booking_id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_trade_no_key" ON "payment"("trade_no");

-- CreateIndex
CREATE UNIQUE INDEX "payment_provider_no_key" ON "payment"("provider_no");

-- CreateIndex
CREATE INDEX "payment_payer_door_payer_id_created_at_idx" ON "payment"("payer_door", "payer_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "payment_state_created_at_idx" ON "payment"("state", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "refund_refund_no_key" ON "refund"("refund_no");

-- CreateIndex
CREATE INDEX "refund_state_created_at_idx" ON "refund"("state", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "refund_payment_id_key_key" ON "refund"("payment_id", "key");

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_booking_id_fkey" FOREIGN KEY ("booking_id") REFERENCES "ledger_booking"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refund" ADD CONSTRAINT "refund_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- One thing is paid for once: a second payment for it begins only when the one before is closed.
CREATE UNIQUE INDEX "payment_one_of_subject" ON "payment" ("subject_key") WHERE "state" IN ('CREATED', 'PREPAID');
CREATE UNIQUE INDEX "payment_one_of_thing" ON "payment" ("purpose", "ref_id") WHERE "state" IN ('CREATED', 'PREPAID', 'PAID');
ALTER TABLE "payment"
  ADD CONSTRAINT "payment_amount" CHECK ("amount_fen" > 0),
  ADD CONSTRAINT "payment_payer" CHECK ("payer_door" IN ('OPERATOR', 'SUBSCRIBER')),
  ADD CONSTRAINT "payment_owner" CHECK ("purpose" = 'CERTIFICATION' OR "owner_account_id" IS NOT NULL),
  ADD CONSTRAINT "payment_received" CHECK (("state" IN ('PAID', 'PAID_LATE', 'MISMATCHED')) = ("paid_fen" > 0)),
  ADD CONSTRAINT "payment_refunded" CHECK ("refunded_fen" BETWEEN 0 AND "paid_fen");
ALTER TABLE "refund" ADD CONSTRAINT "refund_amount" CHECK ("amount_fen" > 0);

-- Double entry (SHOP-8). Looked at when the transaction commits, since the entries of one booking come one after the other.
ALTER TABLE "ledger_entry"
  ADD CONSTRAINT "ledger_entry_one_side" CHECK (("debit_fen" > 0 AND "credit_fen" = 0) OR ("credit_fen" > 0 AND "debit_fen" = 0));
CREATE FUNCTION ledger_must_balance() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  of_booking uuid := (to_jsonb(NEW) ->> TG_ARGV[0])::uuid;
  wanted int := (SELECT entry_count FROM ledger_booking WHERE id = of_booking);
  found int;
  difference bigint;
BEGIN
  SELECT count(*), coalesce(sum(debit_fen::bigint - credit_fen), 0) INTO found, difference FROM ledger_entry WHERE booking_id = of_booking;
  IF found < 2 OR found <> wanted OR difference <> 0 THEN
    RAISE EXCEPTION 'ledger booking % does not balance: % of % entries, % fen apart', of_booking, found, wanted, difference;
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER ledger_booking_balances AFTER INSERT ON "ledger_booking"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_must_balance('id');
CREATE CONSTRAINT TRIGGER ledger_entry_balances AFTER INSERT ON "ledger_entry"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_must_balance('booking_id');
CREATE TRIGGER ledger_booking_append_only BEFORE UPDATE OR DELETE ON "ledger_booking" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_entry_append_only BEFORE UPDATE OR DELETE ON "ledger_entry" FOR EACH ROW EXECUTE FUNCTION refuse_change();
