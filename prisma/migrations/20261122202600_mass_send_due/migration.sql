-- What waits for its time: the sweep reads these few rows and not the millions that were sent.
CREATE INDEX "broadcast_due" ON "broadcast" ("send_at") WHERE "state" = 'SCHEDULED';
