-- An item of an agenda can take an edition of a document: the version that is treated, and decided on.
CALL history.release();

ALTER TABLE "AgendaItem" ADD COLUMN "editionId" uuid;

CREATE INDEX "AgendaItem_editionId_idx" ON "AgendaItem"("editionId");
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CALL history.sync();
