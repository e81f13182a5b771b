-- CreateTable
CREATE TABLE "rule_word" (
    "id" UUID NOT NULL,
    "word" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "clause" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "added_by" UUID,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by" UUID,

    CONSTRAINT "rule_word_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "link_check" (
    "url_hash" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "status" INTEGER,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "checked_at" TIMESTAMPTZ(3),

    CONSTRAINT "link_check_pkey" PRIMARY KEY ("url_hash")
);

-- CreateIndex
CREATE INDEX "rule_word_clause_added_at_idx" ON "rule_word"("clause", "added_at" DESC);

-- CreateIndex
CREATE INDEX "link_check_asked_at_idx" ON "link_check"("asked_at");


-- One word in use once, however it is written.
CREATE UNIQUE INDEX "rule_word_in_use" ON "rule_word" ("key") WHERE "ended_at" IS NULL;

-- A beginning, so that a new installation notices the plainest cases; supervisors and moderators keep the list from here on.
INSERT INTO "rule_word" (id, word, key, clause, severity, added_at)
SELECT uuidv7(), word, key, clause, severity, now() FROM (VALUES
  ('線上賭場', '线上赌场', 'CONTENT-7', 'hold'),
  ('裸聊', '裸聊', 'CONTENT-7', 'hold'),
  ('代開發票', '代开发票', 'USE-8', 'hold'),
  ('出售槍支', '出售枪支', 'USE-8', 'hold'),
  ('買賣身份證', '买卖身份证', 'CONTENT-12', 'hold'),
  ('刷單兼職', '刷单兼职', 'CONTENT-11', 'warn'),
  ('日賺千元', '日赚千元', 'CONTENT-11', 'warn'),
  ('包治百病', '包治百病', 'USE-3', 'warn'),
  ('根治糖尿病', '根治糖尿病', 'USE-3', 'warn'),
  ('穩賺不賠', '稳赚不赔', 'USE-3', 'warn'),
  ('轉運改命', '转运改命', 'CONTENT-5', 'warn'),
  ('內部爆料勿外傳', '内部爆料勿外传', 'CONTENT-6', 'warn'),
  ('破解版下載', '破解版下载', 'CONTENT-13', 'warn'),
  ('免費破解', '免费破解', 'CONTENT-13', 'warn')
) AS first (word, key, clause, severity);
