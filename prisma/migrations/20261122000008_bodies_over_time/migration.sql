-- Bodies and organisations have names over time, a legal basis, and successors; a reform carries over what is open.
CALL history.release();

ALTER TABLE "Body" ADD COLUMN     "legalBasis" TEXT;

ALTER TABLE "Organisation" ADD COLUMN     "legalBasis" TEXT,
ADD COLUMN     "validFrom" DATE,
ADD COLUMN     "validTo" DATE;

CREATE TABLE "BodyName" (
    "id" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE NOT NULL,
    "recordedFrom" TIMESTAMPTZ(3) NOT NULL DEFAULT ops.stamp(),

    CONSTRAINT "BodyName_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "OrganisationName" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "validFrom" DATE,
    "validTo" DATE NOT NULL,
    "recordedFrom" TIMESTAMPTZ(3) NOT NULL DEFAULT ops.stamp(),

    CONSTRAINT "OrganisationName_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Reform" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "legalBasis" TEXT NOT NULL,
    "inForceOn" DATE NOT NULL,
    "carriedOutOn" DATE,
    "isDemonstration" BOOLEAN NOT NULL,
    "version" INTEGER NOT NULL,
    "recordedFrom" TIMESTAMPTZ(3) NOT NULL DEFAULT ops.stamp(),

    CONSTRAINT "Reform_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Succession" (
    "id" UUID NOT NULL,
    "reformId" UUID NOT NULL,
    "predecessorBodyId" UUID,
    "predecessorOrganisationId" UUID,
    "successorBodyId" UUID,
    "successorOrganisationId" UUID,
    "recordedFrom" TIMESTAMPTZ(3) NOT NULL DEFAULT ops.stamp(),

    CONSTRAINT "Succession_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Transfer" (
    "id" UUID NOT NULL,
    "reformId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "count" INTEGER NOT NULL,
    "fromBodyId" UUID,
    "fromOrganisationId" UUID,
    "toBodyId" UUID,
    "toOrganisationId" UUID,
    "reason" TEXT,
    "recordedFrom" TIMESTAMPTZ(3) NOT NULL DEFAULT ops.stamp(),

    CONSTRAINT "Transfer_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "BodyName_bodyId_idx" ON "BodyName"("bodyId");

CREATE INDEX "OrganisationName_organisationId_idx" ON "OrganisationName"("organisationId");

CREATE INDEX "Succession_reformId_idx" ON "Succession"("reformId");

CREATE INDEX "Succession_predecessorBodyId_idx" ON "Succession"("predecessorBodyId");

CREATE INDEX "Succession_predecessorOrganisationId_idx" ON "Succession"("predecessorOrganisationId");

CREATE INDEX "Succession_successorBodyId_idx" ON "Succession"("successorBodyId");

CREATE INDEX "Succession_successorOrganisationId_idx" ON "Succession"("successorOrganisationId");

CREATE INDEX "Transfer_reformId_idx" ON "Transfer"("reformId");

CREATE INDEX "Transfer_subjectId_idx" ON "Transfer"("subjectId");

ALTER TABLE "BodyName" ADD CONSTRAINT "BodyName_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "OrganisationName" ADD CONSTRAINT "OrganisationName_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Succession" ADD CONSTRAINT "Succession_reformId_fkey" FOREIGN KEY ("reformId") REFERENCES "Reform"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Succession" ADD CONSTRAINT "Succession_predecessorBodyId_fkey" FOREIGN KEY ("predecessorBodyId") REFERENCES "Body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Succession" ADD CONSTRAINT "Succession_predecessorOrganisationId_fkey" FOREIGN KEY ("predecessorOrganisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Succession" ADD CONSTRAINT "Succession_successorBodyId_fkey" FOREIGN KEY ("successorBodyId") REFERENCES "Body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Succession" ADD CONSTRAINT "Succession_successorOrganisationId_fkey" FOREIGN KEY ("successorOrganisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Transfer" ADD CONSTRAINT "Transfer_reformId_fkey" FOREIGN KEY ("reformId") REFERENCES "Reform"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Transfer" ADD CONSTRAINT "Transfer_fromBodyId_fkey" FOREIGN KEY ("fromBodyId") REFERENCES "Body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Transfer" ADD CONSTRAINT "Transfer_fromOrganisationId_fkey" FOREIGN KEY ("fromOrganisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Transfer" ADD CONSTRAINT "Transfer_toBodyId_fkey" FOREIGN KEY ("toBodyId") REFERENCES "Body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Transfer" ADD CONSTRAINT "Transfer_toOrganisationId_fkey" FOREIGN KEY ("toOrganisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What ends is one thing; what comes in its place is one of the same sort, or nothing.
ALTER TABLE "Succession" ADD CHECK (num_nonnulls("predecessorBodyId", "predecessorOrganisationId") = 1),
  ADD CHECK ("successorOrganisationId" IS NULL OR "predecessorOrganisationId" IS NOT NULL),
  ADD CHECK ("successorBodyId" IS NULL OR "predecessorBodyId" IS NOT NULL);
ALTER TABLE "Transfer" ADD CHECK (kind IN ('seat', 'membership', 'part', 'meeting', 'strategy', 'ownership', 'plan', 'body', 'placing',
    'template', 'template-part')),
  ADD CHECK (num_nonnulls("fromBodyId", "fromOrganisationId") = 1),
  ADD CHECK (num_nonnulls("toBodyId", "toOrganisationId", reason) = 1);

ALTER TABLE "BodyName" ALTER COLUMN name TYPE text COLLATE public.dansk;
ALTER TABLE "OrganisationName" ALTER COLUMN name TYPE text COLLATE public.dansk;
ALTER TABLE "Reform" ALTER COLUMN title TYPE text COLLATE public.dansk;

CALL history.sync();
