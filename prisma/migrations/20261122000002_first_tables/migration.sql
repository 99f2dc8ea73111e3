-- The tables of organisations, bodies, people, strategies, initiatives, documents, processes and status.
CALL history.release();


CREATE TABLE "Body" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "isDemonstration" BOOLEAN NOT NULL,
    "recordedFrom" TIMESTAMPTZ(3) NOT NULL DEFAULT ops.stamp(),

    CONSTRAINT "Body_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Seat" (
    "id" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "recordedFrom" TIMESTAMPTZ(3) NOT NULL DEFAULT ops.stamp(),

    CONSTRAINT "Seat_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "TextVersion" (
    "id" UUID NOT NULL,
    "initiativeId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "authorId" UUID,
    "writtenOn" DATE NOT NULL,
    "publishedOn" DATE,
    "version" INTEGER NOT NULL,
    "recordedFrom" TIMESTAMPTZ(3) NOT NULL DEFAULT ops.stamp(),

    CONSTRAINT "TextVersion_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Initiative" (
    "id" UUID NOT NULL,
    "strategyId" UUID NOT NULL,
    "trackId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "phaseId" UUID,
    "lateAfter" DATE,
    "leadWaiver" TEXT,
    "source" TEXT,
    "isDemonstration" BOOLEAN NOT NULL,
    "version" INTEGER NOT NULL,
    "recordedFrom" TIMESTAMPTZ(3) NOT NULL DEFAULT ops.stamp(),

    CONSTRAINT "Initiative_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "SubPoint" (
    "id" UUID NOT NULL,
    "initiativeId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "recordedFrom" TIMESTAMPTZ(3) NOT NULL DEFAULT ops.stamp(),

    CONSTRAINT "SubPoint_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "InitiativeOwner" (
    "id" UUID NOT NULL,
    "initiativeId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "recordedFrom" TIMESTAMPTZ(3) NOT NULL DEFAULT ops.stamp(),

    CONSTRAINT "InitiativeOwner_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "InitiativeLead" (
    "id" UUID NOT NULL,
    "initiativeId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "recordedFrom" TIMESTAMPTZ(3) NOT NULL DEFAULT ops.stamp(),

    CONSTRAINT "InitiativeLead_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Passage" (
    "id" UUID NOT NULL,
    "initiativeId" UUID NOT NULL,
    "phaseId" UUID NOT NULL,
    "enteredOn" DATE NOT NULL,
    "enteredById" UUID,
    "leftOn" DATE,
    "leftById" UUID,
    "how" TEXT,
    "recordedFrom" TIMESTAMPTZ(3) NOT NULL DEFAULT ops.stamp(),

    CONSTRAINT "Passage_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Organisation" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "partOfId" UUID,
    "regionId" UUID,
    "municipalityCode" TEXT,
    "isDemonstration" BOOLEAN NOT NULL,
    "recordedFrom" TIMESTAMPTZ(3) NOT NULL DEFAULT ops.stamp(),

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "isDemonstration" BOOLEAN NOT NULL,
    "recordedFrom" TIMESTAMPTZ(3) NOT NULL DEFAULT ops.stamp(),

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Membership" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "recordedFrom" TIMESTAMPTZ(3) NOT NULL DEFAULT ops.stamp(),

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Process" (
    "id" UUID NOT NULL,
    "strategyId" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "caseNumber" TEXT,
    "version" INTEGER NOT NULL,
    "recordedFrom" TIMESTAMPTZ(3) NOT NULL DEFAULT ops.stamp(),

    CONSTRAINT "Process_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Phase" (
    "id" UUID NOT NULL,
    "processId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "plannedText" TEXT NOT NULL,
    "plannedFrom" DATE NOT NULL,
    "plannedTo" DATE,
    "state" TEXT NOT NULL,
    "openedOn" DATE,
    "closedOn" DATE,
    "source" TEXT,
    "recordedFrom" TIMESTAMPTZ(3) NOT NULL DEFAULT ops.stamp(),

    CONSTRAINT "Phase_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Participation" (
    "id" UUID NOT NULL,
    "phaseId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "bodyId" UUID,
    "organisationId" UUID,
    "role" TEXT NOT NULL,
    "state" TEXT,
    "settledOn" DATE,
    "recordedById" UUID,
    "recordedFrom" TIMESTAMPTZ(3) NOT NULL DEFAULT ops.stamp(),

    CONSTRAINT "Participation_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "StatusUpdate" (
    "id" UUID NOT NULL,
    "initiativeId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "word" TEXT NOT NULL,
    "progress" INTEGER,
    "note" TEXT NOT NULL,
    "nextStep" TEXT NOT NULL,
    "reportedOn" DATE NOT NULL,
    "reportedById" UUID,
    "recordedFrom" TIMESTAMPTZ(3) NOT NULL DEFAULT ops.stamp(),

    CONSTRAINT "StatusUpdate_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "InitiativeStatus" (
    "id" UUID NOT NULL,
    "word" TEXT NOT NULL,
    "progress" INTEGER,
    "updatedOn" DATE,
    "staleAfter" DATE,
    "rhythmDays" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "recordedFrom" TIMESTAMPTZ(3) NOT NULL DEFAULT ops.stamp(),

    CONSTRAINT "InitiativeStatus_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Strategy" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "motto" TEXT,
    "source" TEXT,
    "ownerId" UUID NOT NULL,
    "caseNumber" TEXT,
    "mandate" TEXT,
    "mandateText" TEXT,
    "mandateTo" DATE,
    "audience" TEXT NOT NULL,
    "sharedWithPartners" BOOLEAN NOT NULL,
    "publishedOn" DATE,
    "isDemonstration" BOOLEAN NOT NULL,
    "version" INTEGER NOT NULL,
    "recordedFrom" TIMESTAMPTZ(3) NOT NULL DEFAULT ops.stamp(),

    CONSTRAINT "Strategy_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Track" (
    "id" UUID NOT NULL,
    "strategyId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "introduction" TEXT NOT NULL,
    "source" TEXT,
    "recordedFrom" TIMESTAMPTZ(3) NOT NULL DEFAULT ops.stamp(),

    CONSTRAINT "Track_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "Body_organisationId_idx" ON "Body"("organisationId");

CREATE INDEX "Seat_bodyId_idx" ON "Seat"("bodyId");

CREATE INDEX "Seat_personId_idx" ON "Seat"("personId");

CREATE UNIQUE INDEX "TextVersion_initiativeId_kind_number_key" ON "TextVersion"("initiativeId", "kind", "number");

CREATE INDEX "Initiative_strategyId_idx" ON "Initiative"("strategyId");

CREATE INDEX "Initiative_phaseId_idx" ON "Initiative"("phaseId");

CREATE UNIQUE INDEX "Initiative_trackId_number_key" ON "Initiative"("trackId", "number");

CREATE UNIQUE INDEX "SubPoint_initiativeId_number_key" ON "SubPoint"("initiativeId", "number");

CREATE INDEX "InitiativeOwner_organisationId_idx" ON "InitiativeOwner"("organisationId");

CREATE UNIQUE INDEX "InitiativeOwner_initiativeId_organisationId_role_key" ON "InitiativeOwner"("initiativeId", "organisationId", "role");

CREATE INDEX "InitiativeLead_initiativeId_idx" ON "InitiativeLead"("initiativeId");

CREATE INDEX "InitiativeLead_personId_idx" ON "InitiativeLead"("personId");

CREATE INDEX "Passage_initiativeId_idx" ON "Passage"("initiativeId");

CREATE INDEX "Passage_phaseId_idx" ON "Passage"("phaseId");

CREATE INDEX "Organisation_partOfId_idx" ON "Organisation"("partOfId");

CREATE INDEX "Organisation_regionId_idx" ON "Organisation"("regionId");

CREATE UNIQUE INDEX "Person_email_key" ON "Person"("email");

CREATE INDEX "Membership_personId_idx" ON "Membership"("personId");

CREATE INDEX "Membership_organisationId_idx" ON "Membership"("organisationId");

CREATE INDEX "Process_strategyId_idx" ON "Process"("strategyId");

CREATE UNIQUE INDEX "Phase_processId_number_key" ON "Phase"("processId", "number");

CREATE INDEX "Participation_bodyId_idx" ON "Participation"("bodyId");

CREATE INDEX "Participation_organisationId_idx" ON "Participation"("organisationId");

CREATE UNIQUE INDEX "Participation_phaseId_number_key" ON "Participation"("phaseId", "number");

CREATE UNIQUE INDEX "StatusUpdate_initiativeId_number_key" ON "StatusUpdate"("initiativeId", "number");

CREATE UNIQUE INDEX "Strategy_slug_key" ON "Strategy"("slug");

CREATE INDEX "Strategy_ownerId_idx" ON "Strategy"("ownerId");

CREATE UNIQUE INDEX "Track_strategyId_number_key" ON "Track"("strategyId", "number");

ALTER TABLE "Body" ADD CONSTRAINT "Body_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Seat" ADD CONSTRAINT "Seat_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Seat" ADD CONSTRAINT "Seat_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "TextVersion" ADD CONSTRAINT "TextVersion_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "TextVersion" ADD CONSTRAINT "TextVersion_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Initiative" ADD CONSTRAINT "Initiative_strategyId_fkey" FOREIGN KEY ("strategyId") REFERENCES "Strategy"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Initiative" ADD CONSTRAINT "Initiative_trackId_fkey" FOREIGN KEY ("trackId") REFERENCES "Track"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Initiative" ADD CONSTRAINT "Initiative_phaseId_fkey" FOREIGN KEY ("phaseId") REFERENCES "Phase"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "SubPoint" ADD CONSTRAINT "SubPoint_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "InitiativeOwner" ADD CONSTRAINT "InitiativeOwner_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "InitiativeOwner" ADD CONSTRAINT "InitiativeOwner_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "InitiativeLead" ADD CONSTRAINT "InitiativeLead_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "InitiativeLead" ADD CONSTRAINT "InitiativeLead_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Passage" ADD CONSTRAINT "Passage_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Passage" ADD CONSTRAINT "Passage_phaseId_fkey" FOREIGN KEY ("phaseId") REFERENCES "Phase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Passage" ADD CONSTRAINT "Passage_enteredById_fkey" FOREIGN KEY ("enteredById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Passage" ADD CONSTRAINT "Passage_leftById_fkey" FOREIGN KEY ("leftById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_partOfId_fkey" FOREIGN KEY ("partOfId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Membership" ADD CONSTRAINT "Membership_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Membership" ADD CONSTRAINT "Membership_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Process" ADD CONSTRAINT "Process_strategyId_fkey" FOREIGN KEY ("strategyId") REFERENCES "Strategy"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Phase" ADD CONSTRAINT "Phase_processId_fkey" FOREIGN KEY ("processId") REFERENCES "Process"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Participation" ADD CONSTRAINT "Participation_phaseId_fkey" FOREIGN KEY ("phaseId") REFERENCES "Phase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Participation" ADD CONSTRAINT "Participation_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Participation" ADD CONSTRAINT "Participation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Participation" ADD CONSTRAINT "Participation_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "StatusUpdate" ADD CONSTRAINT "StatusUpdate_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "StatusUpdate" ADD CONSTRAINT "StatusUpdate_reportedById_fkey" FOREIGN KEY ("reportedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "InitiativeStatus" ADD CONSTRAINT "InitiativeStatus_id_fkey" FOREIGN KEY ("id") REFERENCES "Initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Strategy" ADD CONSTRAINT "Strategy_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Track" ADD CONSTRAINT "Track_strategyId_fkey" FOREIGN KEY ("strategyId") REFERENCES "Strategy"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- Vocabularies: text with CHECK, because Prisma qualifies PostgreSQL's enums and the past could not be asked.
ALTER TABLE "Organisation" ADD CHECK (kind IN ('region', 'kommune', 'almen-praksis', 'hospital', 'drift'));
ALTER TABLE "Body" ADD CHECK (kind IN ('regionsraad', 'raadgivende-udvalg', 'tvaersektorielt-udvalg', 'patientinddragelsesudvalg', 'administrativt-forum')),
  ADD CHECK (level IN ('politisk', 'administrativ'));
ALTER TABLE "Seat" ADD CHECK (role IN ('medlem', 'formand', 'sekretaer'));
ALTER TABLE "Membership" ADD CHECK (role IN ('sekretariat', 'medarbejder', 'repraesentant', 'systemadministrator', 'revisor'));
ALTER TABLE "Strategy" ADD CHECK (audience IN ('internal', 'partner', 'public'));
ALTER TABLE "Initiative" ADD CHECK (audience IN ('internal', 'partner', 'public'));
ALTER TABLE "InitiativeOwner" ADD CHECK (role IN ('ansvarlig', 'partner'));
ALTER TABLE "Passage" ADD CHECK (how IN ('met', 'deviation', 'sent-back', 'jumped'));
ALTER TABLE "TextVersion" ADD CHECK (kind IN ('debat', 'endelig', 'vedtaget')), ADD CHECK (audience IN ('internal', 'partner', 'public'));
ALTER TABLE "Process" ADD CHECK (purpose IN ('governing', 'implementation'));
ALTER TABLE "Phase" ADD CHECK (kind IN ('orientering', 'debatpapir', 'input', 'endeligt-forslag', 'behandling', 'udmoentning')),
  ADD CHECK (state IN ('planned', 'open', 'closed'));
ALTER TABLE "Participation" ADD CHECK (role IN ('udarbejder', 'orienteres', 'hoeres', 'anbefaler', 'beslutter')),
  ADD CHECK (state IN ('inviteret', 'svaret', 'ingen-bemaerkninger', 'afslaaet', 'ikke-svaret')),
  ADD CHECK (num_nonnulls("bodyId", "organisationId") = 1);
ALTER TABLE "StatusUpdate" ADD CHECK (word IN ('ikke-startet', 'i-gang', 'forsinket', 'i-bero', 'gennemfoert', 'udgaaet')),
  ADD CHECK (progress BETWEEN 0 AND 100);
ALTER TABLE "InitiativeStatus" ADD CHECK (word IN ('ikke-startet', 'i-gang', 'forsinket', 'i-bero', 'gennemfoert', 'udgaaet')),
  ADD CHECK (progress BETWEEN 0 AND 100);

-- One present holder at most of what can be had once.
CREATE UNIQUE INDEX "Passage_one_open" ON "Passage" ("initiativeId") WHERE "leftOn" IS NULL;
CREATE UNIQUE INDEX "Process_one_governing" ON "Process" ("strategyId") WHERE purpose = 'governing';

-- Names sort as Danes sort them, whatever the server's own collation is.
CREATE COLLATION IF NOT EXISTS public.dansk (provider = icu, locale = 'da-DK');
ALTER TABLE "Organisation" ALTER COLUMN name TYPE text COLLATE public.dansk;
ALTER TABLE "Body" ALTER COLUMN name TYPE text COLLATE public.dansk;
ALTER TABLE "Person" ALTER COLUMN name TYPE text COLLATE public.dansk;
ALTER TABLE "Strategy" ALTER COLUMN title TYPE text COLLATE public.dansk;
ALTER TABLE "Initiative" ALTER COLUMN title TYPE text COLLATE public.dansk;

CALL history.sync();
