-- A decision can be corrected by a new one, which names it and stands in its place; a condition in it becomes a follow-up.
-- And a meeting has minutes: what stands before the items, and one part for each.
CALL history.release();

ALTER TABLE "Decision"
  ADD COLUMN "correctsId" uuid,
  ADD COLUMN "originalId" uuid;

CREATE UNIQUE INDEX "Decision_correctsId_key" ON "Decision"("correctsId");
CREATE INDEX "Decision_originalId_idx" ON "Decision"("originalId");
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_correctsId_fkey" FOREIGN KEY ("correctsId") REFERENCES "Decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_originalId_fkey" FOREIGN KEY ("originalId") REFERENCES "Decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "FollowUp" (
  "id" UUID NOT NULL,
  "decisionId" UUID NOT NULL,
  "number" INTEGER NOT NULL,
  "text" TEXT NOT NULL,
  "personId" UUID,
  "organisationId" UUID,
  "deadline" DATE NOT NULL,
  "closedOn" DATE,
  "closedById" UUID,
  "note" TEXT,
  "version" INTEGER NOT NULL,
  "recordedFrom" TIMESTAMPTZ(3) NOT NULL DEFAULT ops.stamp(),

  CONSTRAINT "FollowUp_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "FollowUp_has_one_owner" CHECK (num_nonnulls("personId", "organisationId") = 1)
);

CREATE UNIQUE INDEX "FollowUp_decisionId_number_key" ON "FollowUp"("decisionId", "number");
CREATE INDEX "FollowUp_personId_idx" ON "FollowUp"("personId");
CREATE INDEX "FollowUp_organisationId_idx" ON "FollowUp"("organisationId");
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_closedById_fkey" FOREIGN KEY ("closedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE TABLE "Minutes" (
  "id" UUID NOT NULL,
  "meetingId" UUID NOT NULL,
  "publishedOn" DATE,
  "version" INTEGER NOT NULL,
  "recordedFrom" TIMESTAMPTZ(3) NOT NULL DEFAULT ops.stamp(),

  CONSTRAINT "Minutes_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "MinutesPart" (
  "id" UUID NOT NULL,
  "minutesId" UUID NOT NULL,
  "itemId" UUID,
  "text" TEXT NOT NULL,
  "recordedFrom" TIMESTAMPTZ(3) NOT NULL DEFAULT ops.stamp(),

  CONSTRAINT "MinutesPart_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "Minutes_meetingId_key" ON "Minutes"("meetingId");
CREATE UNIQUE INDEX "MinutesPart_itemId_key" ON "MinutesPart"("itemId");
CREATE INDEX "MinutesPart_minutesId_idx" ON "MinutesPart"("minutesId");
ALTER TABLE "Minutes" ADD CONSTRAINT "Minutes_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "MinutesPart" ADD CONSTRAINT "MinutesPart_minutesId_fkey" FOREIGN KEY ("minutesId") REFERENCES "Minutes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "MinutesPart" ADD CONSTRAINT "MinutesPart_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CALL history.sync();
