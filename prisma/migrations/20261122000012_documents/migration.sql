-- Documents as numbered paragraphs with a lasting identity, where each came from, and what was published of them.
CALL history.release();

CREATE TABLE "DocumentKind" (
  "id" UUID NOT NULL,
  "name" TEXT NOT NULL COLLATE public.dansk,
  "recordedFrom" TIMESTAMPTZ(3) NOT NULL DEFAULT ops.stamp(),

  CONSTRAINT "DocumentKind_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Document" (
  "id" UUID NOT NULL,
  "strategyId" UUID NOT NULL,
  "kindId" UUID NOT NULL,
  "title" TEXT NOT NULL COLLATE public.dansk,
  "audience" TEXT NOT NULL,
  "caseNumber" TEXT,
  "textKind" TEXT,
  "source" TEXT,
  "beganOn" DATE NOT NULL,
  "isDemonstration" BOOLEAN NOT NULL,
  "version" INTEGER NOT NULL,
  "recordedFrom" TIMESTAMPTZ(3) NOT NULL DEFAULT ops.stamp(),

  CONSTRAINT "Document_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Paragraph" (
  "id" UUID NOT NULL,
  "documentId" UUID NOT NULL,
  "place" TEXT NOT NULL COLLATE "C",
  "level" INTEGER NOT NULL,
  "label" TEXT NOT NULL,
  "heading" TEXT,
  "body" TEXT NOT NULL,
  "trackId" UUID,
  "initiativeId" UUID,
  "textKind" TEXT,
  "writtenById" UUID,
  "writtenOn" DATE NOT NULL,
  "endedOn" DATE,
  "ended" TEXT,
  "version" INTEGER NOT NULL,
  "recordedFrom" TIMESTAMPTZ(3) NOT NULL DEFAULT ops.stamp(),

  CONSTRAINT "Paragraph_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ParagraphDescent" (
  "id" UUID NOT NULL,
  "fromId" UUID NOT NULL,
  "toId" UUID NOT NULL,
  "how" TEXT NOT NULL,
  "happenedOn" DATE NOT NULL,
  "recordedFrom" TIMESTAMPTZ(3) NOT NULL DEFAULT ops.stamp(),

  CONSTRAINT "ParagraphDescent_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Edition" (
  "id" UUID NOT NULL,
  "documentId" UUID NOT NULL,
  "number" INTEGER NOT NULL,
  "publishedOn" DATE NOT NULL,
  "content" TEXT NOT NULL,
  "contentHash" TEXT NOT NULL,
  "wordHash" TEXT NOT NULL,
  "pdfHash" TEXT,
  "recordedFrom" TIMESTAMPTZ(3) NOT NULL DEFAULT ops.stamp(),

  CONSTRAINT "Edition_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "DocumentKind_name_key" ON "DocumentKind"("name");
CREATE INDEX "Document_strategyId_idx" ON "Document"("strategyId");
CREATE INDEX "Paragraph_documentId_place_idx" ON "Paragraph"("documentId", "place");
CREATE INDEX "Paragraph_initiativeId_idx" ON "Paragraph"("initiativeId");
CREATE INDEX "ParagraphDescent_fromId_idx" ON "ParagraphDescent"("fromId");
CREATE INDEX "ParagraphDescent_toId_idx" ON "ParagraphDescent"("toId");
CREATE UNIQUE INDEX "Edition_documentId_number_key" ON "Edition"("documentId", "number");
-- No two paragraphs that stand have the same place.
CREATE UNIQUE INDEX "Paragraph_standing_place" ON "Paragraph"("documentId", "place") WHERE "endedOn" IS NULL;

ALTER TABLE "Document" ADD CONSTRAINT "Document_strategyId_fkey" FOREIGN KEY ("strategyId") REFERENCES "Strategy"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Document" ADD CONSTRAINT "Document_kindId_fkey" FOREIGN KEY ("kindId") REFERENCES "DocumentKind"("id") ON DELETE RESTRICT ON UPDATE CASCADE
  -- The first document of a kind brings it here: within one write, in either order.
  DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "Paragraph" ADD CONSTRAINT "Paragraph_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Paragraph" ADD CONSTRAINT "Paragraph_trackId_fkey" FOREIGN KEY ("trackId") REFERENCES "Track"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Paragraph" ADD CONSTRAINT "Paragraph_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Paragraph" ADD CONSTRAINT "Paragraph_writtenById_fkey" FOREIGN KEY ("writtenById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "ParagraphDescent" ADD CONSTRAINT "ParagraphDescent_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Paragraph"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ParagraphDescent" ADD CONSTRAINT "ParagraphDescent_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Paragraph"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Document" ADD CHECK (audience IN ('internal', 'partner', 'public')),
  ADD CHECK ("textKind" IN ('debat', 'endelig', 'vedtaget'));
ALTER TABLE "Paragraph" ADD CHECK ("textKind" IN ('debat', 'endelig', 'vedtaget')),
  ADD CHECK (ended IN ('merged', 'removed')),
  ADD CHECK (level BETWEEN 1 AND 3),
  -- Words that are an initiative's own have an initiative, and stand in its text alone.
  ADD CHECK ("textKind" IS NULL OR ("initiativeId" IS NOT NULL AND body = '')),
  ADD CHECK (("endedOn" IS NULL) = (ended IS NULL));
ALTER TABLE "ParagraphDescent" ADD CHECK (how IN ('split', 'merged'));

ALTER TABLE "SearchEntry" DROP CONSTRAINT "SearchEntry_kind_check",
  ADD CHECK (kind IN ('strategi', 'spor', 'initiativ', 'tekst', 'beslutning', 'kommentar', 'input', 'maal', 'dokument'));

CALL history.sync();
