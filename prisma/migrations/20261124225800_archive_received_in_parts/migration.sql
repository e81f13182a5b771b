-- An upload that comes in parts, before it waits its turn.
ALTER TYPE "archive_state" ADD VALUE 'RECEIVING' BEFORE 'QUEUED';
