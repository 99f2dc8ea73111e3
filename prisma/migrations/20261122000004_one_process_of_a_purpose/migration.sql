-- A strategy is made by one process and carried out by one.
CALL history.release();

DROP INDEX "Process_one_governing";
CREATE UNIQUE INDEX "Process_strategyId_purpose_key" ON "Process" ("strategyId", purpose);

CALL history.sync();
