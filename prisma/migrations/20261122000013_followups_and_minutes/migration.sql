-- A decision can be corrected by a new one, which names it and stands in its place.
CALL history.release();

ALTER TABLE "Decision"
  ADD COLUMN "correctsId" uuid,
  ADD COLUMN "originalId" uuid;

CREATE UNIQUE INDEX "Decision_correctsId_key" ON "Decision"("correctsId");
CREATE INDEX "Decision_originalId_idx" ON "Decision"("originalId");
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_correctsId_fkey" FOREIGN KEY ("correctsId") REFERENCES "Decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_originalId_fkey" FOREIGN KEY ("originalId") REFERENCES "Decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CALL history.sync();
