-- Sagsfremstillinger: what each said when it was made, the order a region has its sections in, and the files.
CALL history.release();

CREATE TABLE "Paper" (
  "id" UUID NOT NULL,
  "itemId" UUID NOT NULL,
  "number" INTEGER NOT NULL,
  "madeOn" DATE NOT NULL,
  "resume" TEXT NOT NULL,
  "account" TEXT NOT NULL,
  "consequences" TEXT,
  "content" TEXT NOT NULL,
  "contentHash" TEXT NOT NULL,
  "wordHash" TEXT NOT NULL,
  "pdfHash" TEXT,
  "isDemonstration" BOOLEAN NOT NULL,
  "recordedFrom" TIMESTAMPTZ(3) NOT NULL DEFAULT ops.stamp(),

  CONSTRAINT "Paper_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "PaperSection" (
  "id" UUID NOT NULL,
  "organisationId" UUID NOT NULL,
  "number" INTEGER NOT NULL,
  "section" TEXT NOT NULL,
  "heading" TEXT NOT NULL,
  "recordedFrom" TIMESTAMPTZ(3) NOT NULL DEFAULT ops.stamp(),

  CONSTRAINT "PaperSection_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "Paper_itemId_number_key" ON "Paper"("itemId", "number");
CREATE UNIQUE INDEX "PaperSection_organisationId_number_key" ON "PaperSection"("organisationId", "number");
ALTER TABLE "Paper" ADD CONSTRAINT "Paper_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PaperSection" ADD CONSTRAINT "PaperSection_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "PaperSection" ADD CHECK (section IN ('resume', 'indstilling', 'sagsfremstilling', 'konsekvenser', 'status', 'fravigelser', 'beslutning', 'tidligere-behandling', 'sagsnummer', 'bilag'));

-- Bytes under their own hash: the application adds, and changes and removes nothing; the database itself lets no other
-- bytes in under a hash. What no record names any more is the operator's to clear.
CREATE TABLE ops.file (
  hash text PRIMARY KEY,
  media_type text NOT NULL,
  bytes bytea NOT NULL,
  made_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT file_is_its_hash CHECK (hash = encode(sha256(bytes), 'hex'))
);
GRANT SELECT, INSERT ON ops.file TO strategispor_app_role;

CALL history.sync();
