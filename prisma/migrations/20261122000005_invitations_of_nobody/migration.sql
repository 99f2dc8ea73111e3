-- Who invited somebody is in the ledger (person.invited); the worker that makes the link is nobody.
CALL history.release();

ALTER TABLE ops.invitation DROP COLUMN made_by;

CALL history.sync();
