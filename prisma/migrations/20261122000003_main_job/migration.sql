-- Moves, templates, milestones, meetings, decisions, comments, hearings, goals, plans and search.
CALL history.release();

ALTER TABLE "Initiative" ADD COLUMN     "confirmedTextId" UUID,
ADD COLUMN     "route" TEXT,
ADD COLUMN     "withdrawnOn" DATE,
ADD COLUMN     "withdrawnReason" TEXT;

ALTER TABLE "Passage" ADD COLUMN     "reason" TEXT,
ADD COLUMN     "stayReason" TEXT;

ALTER TABLE "Phase" ADD COLUMN     "result" TEXT,
ADD COLUMN     "resultOn" DATE;

ALTER TABLE "Participation" ADD COLUMN     "occasion" TEXT,
ADD COLUMN     "plannedFrom" DATE,
ADD COLUMN     "plannedText" TEXT,
ADD COLUMN     "plannedTo" DATE;

ALTER TABLE "Strategy" ADD COLUMN     "adoptedBy" TEXT,
ADD COLUMN     "adoptedOn" DATE;

ALTER TABLE "Track" ADD COLUMN     "isOpenEnded" BOOLEAN NOT NULL DEFAULT false;

CREATE TABLE "Comment" (
    "id" UUID NOT NULL,
    "initiativeId" UUID NOT NULL,
    "parentId" UUID,
    "kind" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "authorId" UUID,
    "organisationId" UUID,
    "sentOn" DATE NOT NULL,
    "recordedFrom" TIMESTAMPTZ(3) NOT NULL DEFAULT ops.stamp(),

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Decision" (
    "id" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "caseNumber" TEXT,
    "decidedOn" DATE NOT NULL,
    "recordedById" UUID,
    "recordedFrom" TIMESTAMPTZ(3) NOT NULL DEFAULT ops.stamp(),

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "DecisionSubject" (
    "id" UUID NOT NULL,
    "decisionId" UUID NOT NULL,
    "initiativeId" UUID NOT NULL,
    "textId" UUID,
    "recordedFrom" TIMESTAMPTZ(3) NOT NULL DEFAULT ops.stamp(),

    CONSTRAINT "DecisionSubject_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Goal" (
    "id" UUID NOT NULL,
    "strategyId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "source" TEXT,
    "recordedFrom" TIMESTAMPTZ(3) NOT NULL DEFAULT ops.stamp(),

    CONSTRAINT "Goal_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "HearingResponse" (
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "processId" UUID NOT NULL,
    "phaseId" UUID NOT NULL,
    "initiativeId" UUID NOT NULL,
    "organisationId" UUID,
    "bodyId" UUID,
    "text" TEXT NOT NULL,
    "isByLetter" BOOLEAN NOT NULL,
    "sentOn" DATE NOT NULL,
    "sentById" UUID,
    "reply" TEXT,
    "repliedOn" DATE,
    "repliedById" UUID,
    "version" INTEGER NOT NULL,
    "recordedFrom" TIMESTAMPTZ(3) NOT NULL DEFAULT ops.stamp(),

    CONSTRAINT "HearingResponse_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Deviation" (
    "id" UUID NOT NULL,
    "initiativeId" UUID NOT NULL,
    "passageId" UUID NOT NULL,
    "condition" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "madeOn" DATE NOT NULL,
    "madeById" UUID,
    "recordedFrom" TIMESTAMPTZ(3) NOT NULL DEFAULT ops.stamp(),

    CONSTRAINT "Deviation_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Watch" (
    "id" UUID NOT NULL,
    "initiativeId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "since" DATE NOT NULL,
    "recordedFrom" TIMESTAMPTZ(3) NOT NULL DEFAULT ops.stamp(),

    CONSTRAINT "Watch_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Meeting" (
    "id" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "heldOn" DATE NOT NULL,
    "place" TEXT,
    "isDemonstration" BOOLEAN NOT NULL,
    "version" INTEGER NOT NULL,
    "recordedFrom" TIMESTAMPTZ(3) NOT NULL DEFAULT ops.stamp(),

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "AgendaItem" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "proposal" TEXT,
    "strategyId" UUID,
    "phaseId" UUID,
    "recordedFrom" TIMESTAMPTZ(3) NOT NULL DEFAULT ops.stamp(),

    CONSTRAINT "AgendaItem_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "AgendaSubject" (
    "id" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "initiativeId" UUID NOT NULL,
    "textId" UUID,
    "recordedFrom" TIMESTAMPTZ(3) NOT NULL DEFAULT ops.stamp(),

    CONSTRAINT "AgendaSubject_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Plan" (
    "id" UUID NOT NULL,
    "strategyId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "organisationId" UUID,
    "body" TEXT NOT NULL,
    "dueText" TEXT NOT NULL,
    "dueFrom" DATE NOT NULL,
    "dueTo" DATE,
    "coversText" TEXT,
    "source" TEXT,
    "isDemonstration" BOOLEAN NOT NULL,
    "recordedFrom" TIMESTAMPTZ(3) NOT NULL DEFAULT ops.stamp(),

    CONSTRAINT "Plan_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Milestone" (
    "id" UUID NOT NULL,
    "phaseId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "plannedText" TEXT NOT NULL,
    "plannedFrom" DATE NOT NULL,
    "plannedTo" DATE,
    "heldOn" DATE,
    "recordedById" UUID,
    "recordedFrom" TIMESTAMPTZ(3) NOT NULL DEFAULT ops.stamp(),

    CONSTRAINT "Milestone_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "SearchEntry" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "strategyId" UUID,
    "initiativeId" UUID,
    "audience" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "caseNumber" TEXT,
    "happenedOn" DATE,
    "version" INTEGER NOT NULL,
    "recordedFrom" TIMESTAMPTZ(3) NOT NULL DEFAULT ops.stamp(),

    CONSTRAINT "SearchEntry_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ProcessTemplate" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "recordedFrom" TIMESTAMPTZ(3) NOT NULL DEFAULT ops.stamp(),

    CONSTRAINT "ProcessTemplate_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "TemplatePhase" (
    "id" UUID NOT NULL,
    "templateId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "plannedText" TEXT NOT NULL,
    "plannedFrom" DATE NOT NULL,
    "plannedTo" DATE,
    "source" TEXT,
    "recordedFrom" TIMESTAMPTZ(3) NOT NULL DEFAULT ops.stamp(),

    CONSTRAINT "TemplatePhase_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "TemplateParty" (
    "id" UUID NOT NULL,
    "phaseId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "bodyId" UUID,
    "organisationId" UUID,
    "role" TEXT NOT NULL,
    "recordedFrom" TIMESTAMPTZ(3) NOT NULL DEFAULT ops.stamp(),

    CONSTRAINT "TemplateParty_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "Comment_initiativeId_idx" ON "Comment"("initiativeId");

CREATE INDEX "Comment_parentId_idx" ON "Comment"("parentId");

CREATE INDEX "Decision_itemId_idx" ON "Decision"("itemId");

CREATE INDEX "Decision_bodyId_idx" ON "Decision"("bodyId");

CREATE INDEX "DecisionSubject_initiativeId_idx" ON "DecisionSubject"("initiativeId");

CREATE UNIQUE INDEX "DecisionSubject_decisionId_initiativeId_key" ON "DecisionSubject"("decisionId", "initiativeId");

CREATE UNIQUE INDEX "Goal_strategyId_kind_number_key" ON "Goal"("strategyId", "kind", "number");

CREATE INDEX "HearingResponse_phaseId_idx" ON "HearingResponse"("phaseId");

CREATE INDEX "HearingResponse_initiativeId_idx" ON "HearingResponse"("initiativeId");

CREATE INDEX "HearingResponse_organisationId_idx" ON "HearingResponse"("organisationId");

CREATE UNIQUE INDEX "HearingResponse_processId_number_key" ON "HearingResponse"("processId", "number");

CREATE INDEX "Deviation_initiativeId_idx" ON "Deviation"("initiativeId");

CREATE INDEX "Deviation_passageId_idx" ON "Deviation"("passageId");

CREATE INDEX "Watch_personId_idx" ON "Watch"("personId");

CREATE UNIQUE INDEX "Watch_initiativeId_personId_key" ON "Watch"("initiativeId", "personId");

CREATE INDEX "Meeting_bodyId_heldOn_idx" ON "Meeting"("bodyId", "heldOn");

CREATE INDEX "AgendaItem_strategyId_idx" ON "AgendaItem"("strategyId");

CREATE UNIQUE INDEX "AgendaItem_meetingId_number_key" ON "AgendaItem"("meetingId", "number");

CREATE INDEX "AgendaSubject_initiativeId_idx" ON "AgendaSubject"("initiativeId");

CREATE UNIQUE INDEX "AgendaSubject_itemId_initiativeId_key" ON "AgendaSubject"("itemId", "initiativeId");

CREATE INDEX "Plan_organisationId_idx" ON "Plan"("organisationId");

CREATE UNIQUE INDEX "Plan_strategyId_number_key" ON "Plan"("strategyId", "number");

CREATE UNIQUE INDEX "Milestone_phaseId_number_key" ON "Milestone"("phaseId", "number");

CREATE INDEX "SearchEntry_strategyId_idx" ON "SearchEntry"("strategyId");

CREATE INDEX "SearchEntry_initiativeId_idx" ON "SearchEntry"("initiativeId");

CREATE INDEX "ProcessTemplate_organisationId_idx" ON "ProcessTemplate"("organisationId");

CREATE INDEX "TemplatePhase_templateId_idx" ON "TemplatePhase"("templateId");

CREATE INDEX "TemplateParty_phaseId_idx" ON "TemplateParty"("phaseId");

CREATE INDEX "TemplateParty_bodyId_idx" ON "TemplateParty"("bodyId");

CREATE INDEX "TemplateParty_organisationId_idx" ON "TemplateParty"("organisationId");

ALTER TABLE "Comment" ADD CONSTRAINT "Comment_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Comment" ADD CONSTRAINT "Comment_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Comment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Comment" ADD CONSTRAINT "Comment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Comment" ADD CONSTRAINT "Comment_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Decision" ADD CONSTRAINT "Decision_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Decision" ADD CONSTRAINT "Decision_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Decision" ADD CONSTRAINT "Decision_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "DecisionSubject" ADD CONSTRAINT "DecisionSubject_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "DecisionSubject" ADD CONSTRAINT "DecisionSubject_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "DecisionSubject" ADD CONSTRAINT "DecisionSubject_textId_fkey" FOREIGN KEY ("textId") REFERENCES "TextVersion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Goal" ADD CONSTRAINT "Goal_strategyId_fkey" FOREIGN KEY ("strategyId") REFERENCES "Strategy"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "HearingResponse" ADD CONSTRAINT "HearingResponse_processId_fkey" FOREIGN KEY ("processId") REFERENCES "Process"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "HearingResponse" ADD CONSTRAINT "HearingResponse_phaseId_fkey" FOREIGN KEY ("phaseId") REFERENCES "Phase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "HearingResponse" ADD CONSTRAINT "HearingResponse_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "HearingResponse" ADD CONSTRAINT "HearingResponse_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "HearingResponse" ADD CONSTRAINT "HearingResponse_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "HearingResponse" ADD CONSTRAINT "HearingResponse_sentById_fkey" FOREIGN KEY ("sentById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "HearingResponse" ADD CONSTRAINT "HearingResponse_repliedById_fkey" FOREIGN KEY ("repliedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Deviation" ADD CONSTRAINT "Deviation_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Deviation" ADD CONSTRAINT "Deviation_passageId_fkey" FOREIGN KEY ("passageId") REFERENCES "Passage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Deviation" ADD CONSTRAINT "Deviation_madeById_fkey" FOREIGN KEY ("madeById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Watch" ADD CONSTRAINT "Watch_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Watch" ADD CONSTRAINT "Watch_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_strategyId_fkey" FOREIGN KEY ("strategyId") REFERENCES "Strategy"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_phaseId_fkey" FOREIGN KEY ("phaseId") REFERENCES "Phase"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "AgendaSubject" ADD CONSTRAINT "AgendaSubject_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "AgendaSubject" ADD CONSTRAINT "AgendaSubject_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "AgendaSubject" ADD CONSTRAINT "AgendaSubject_textId_fkey" FOREIGN KEY ("textId") REFERENCES "TextVersion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Plan" ADD CONSTRAINT "Plan_strategyId_fkey" FOREIGN KEY ("strategyId") REFERENCES "Strategy"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Plan" ADD CONSTRAINT "Plan_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_phaseId_fkey" FOREIGN KEY ("phaseId") REFERENCES "Phase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "SearchEntry" ADD CONSTRAINT "SearchEntry_strategyId_fkey" FOREIGN KEY ("strategyId") REFERENCES "Strategy"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "SearchEntry" ADD CONSTRAINT "SearchEntry_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "ProcessTemplate" ADD CONSTRAINT "ProcessTemplate_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "TemplatePhase" ADD CONSTRAINT "TemplatePhase_templateId_fkey" FOREIGN KEY ("templateId") REFERENCES "ProcessTemplate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "TemplateParty" ADD CONSTRAINT "TemplateParty_phaseId_fkey" FOREIGN KEY ("phaseId") REFERENCES "TemplatePhase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "TemplateParty" ADD CONSTRAINT "TemplateParty_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "TemplateParty" ADD CONSTRAINT "TemplateParty_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Vocabularies.
ALTER TABLE "Phase" DROP CONSTRAINT "Phase_kind_check";
ALTER TABLE "Phase" ADD CHECK (kind IN ('orientering', 'debatpapir', 'input', 'endeligt-forslag', 'behandling', 'udmoentning',
  'foranalyse', 'udvikling', 'hoering', 'godkendelse', 'implementering'));
ALTER TABLE "TemplatePhase" ADD CHECK (kind IN ('orientering', 'debatpapir', 'input', 'endeligt-forslag', 'behandling', 'udmoentning',
  'foranalyse', 'udvikling', 'hoering', 'godkendelse', 'implementering'));
ALTER TABLE "TemplateParty" ADD CHECK (role IN ('udarbejder', 'orienteres', 'hoeres', 'anbefaler', 'beslutter')),
  ADD CHECK (num_nonnulls("bodyId", "organisationId") = 1);
ALTER TABLE "Passage" DROP CONSTRAINT "Passage_how_check";
ALTER TABLE "Passage" ADD CHECK (how IN ('met', 'deviation', 'sent-back', 'jumped', 'withdrawn'));
ALTER TABLE "Initiative" ADD CHECK (route IN ('sundhedsaftale', 'klynge', 'samarbejdsaftale')),
  ADD CHECK (num_nonnulls("withdrawnOn", "withdrawnReason") <> 1);
ALTER TABLE "Deviation" ADD CHECK (condition IN ('parties-informed', 'title', 'debate-text-published', 'responsible-organisation',
  'lead-or-reason', 'period-over-or-all-answered', 'responses-replied', 'final-text-published', 'final-text-differs', 'deciders-decided',
  'result-registered', 'milestones-held', 'completed'));
ALTER TABLE "Decision" ADD CHECK (outcome IN ('godkendt', 'godkendt-med-bemaerkning', 'tiltraadt', 'anbefalet', 'taget-til-efterretning',
  'udsat', 'sendt-tilbage', 'afvist'));
ALTER TABLE "Comment" ADD CHECK (kind IN ('kommentar', 'notat'));
ALTER TABLE "HearingResponse" ADD CHECK (num_nonnulls("bodyId", "organisationId") = 1),
  ADD CHECK (num_nonnulls(reply, "repliedOn") <> 1);
ALTER TABLE "Goal" ADD CHECK (kind IN ('vision', 'maalbillede', 'pejlemaerke', 'princip', 'nationalt-maal', 'indsatsmaal', 'forudsaetning',
  'oekonomi', 'opfoelgning', 'rute'));
ALTER TABLE "Plan" ADD CHECK (kind IN ('tvaergaaende', 'hospital'));
ALTER TABLE "SearchEntry" ADD CHECK (kind IN ('strategi', 'spor', 'initiativ', 'tekst', 'beslutning', 'kommentar', 'input', 'maal')),
  ADD CHECK (audience IN ('internal', 'partner', 'public'));

ALTER TABLE "ProcessTemplate" ALTER COLUMN title TYPE text COLLATE public.dansk;

CREATE INDEX "SearchEntry_words" ON "SearchEntry" USING gin (to_tsvector('danish', title || ' ' || body));
CREATE INDEX "SearchEntry_parts" ON "SearchEntry" USING gin (lower(title) gin_trgm_ops);
CREATE INDEX "SearchEntry_case" ON "SearchEntry" ("caseNumber" text_pattern_ops);

-- What happened before can be found too. Its entries have no fact of their own: reseal() enters them under the migration's.
INSERT INTO "SearchEntry" (id, kind, "subjectId", "strategyId", "initiativeId", audience, title, body, "caseNumber", "happenedOn", version, "recordedFrom")
  SELECT s.id, 'strategi', s.id, s.id, NULL::uuid, 'public', s.title, coalesce(s.motto, ''), s."caseNumber", f.happened_on, 1, f.stamp
    FROM "Strategy" s JOIN ledger.fact f ON f.subject_id = s.id AND f.type = 'strategy.founded'
  UNION ALL SELECT t.id, 'spor', t.id, t."strategyId", NULL, 'public', t.title, t.introduction, NULL, f.happened_on, 1, f.stamp
    FROM "Track" t JOIN ledger.fact f ON f.subject_id = t.id AND f.type = 'track.added'
  UNION ALL SELECT p.id, 'strategi', p."strategyId", p."strategyId", NULL, 'public', p.title, '', p."caseNumber", f.happened_on, 1, f.stamp
    FROM "Process" p JOIN ledger.fact f ON f.subject_id = p.id AND f.type = 'process.planned'
  UNION ALL SELECT n.id, 'initiativ', i.id, i."strategyId", i.id, 'public', n.title, '', NULL, f.happened_on, 1, f.stamp
    FROM "Initiative" i JOIN ledger.fact f ON f.subject_id = i.id AND f.type = 'initiative.proposed',
    LATERAL (SELECT i.id, i.title UNION ALL SELECT sp.id, sp.title FROM "SubPoint" sp WHERE sp."initiativeId" = i.id) n
  UNION ALL SELECT v.id, 'tekst', v.id, NULL, v."initiativeId",
      CASE WHEN v.kind <> 'vedtaget' AND v.audience = 'public' THEN 'partner' ELSE v.audience END, '', v.body, NULL, v."publishedOn", v.version, v."recordedFrom"
    FROM "TextVersion" v;
INSERT INTO ledger.cell (content_id, tbl, row_id, col, since)
  SELECT c.content_id, 'SearchEntry', c.row_id, CASE WHEN c.col IN ('motto', 'introduction') THEN 'body' ELSE c.col END, c.since
  FROM ledger.cell c JOIN "SearchEntry" e ON e.id = c.row_id
  WHERE (c.tbl, c.col) IN (('Strategy', 'title'), ('Strategy', 'motto'), ('Track', 'title'), ('Track', 'introduction'),
    ('Process', 'title'), ('Initiative', 'title'), ('SubPoint', 'title'), ('TextVersion', 'body'));

-- As before, and the row versions that a migration made.
CREATE OR REPLACE FUNCTION ledger.reseal() RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp SET TimeZone = 'UTC' AS $$
DECLARE t text;
BEGIN
  FOR t IN SELECT history.tables() LOOP
    EXECUTE format($q$
      WITH entered AS (
        SELECT DISTINCT ON (r.row_id, r.since) r.* FROM ledger.row r WHERE r.tbl = %2$L ORDER BY r.row_id, r.since, r.position DESC
      ), version AS (
        SELECT p.id, p."recordedFrom" AS since, to_jsonb(p) AS entry FROM public.%1$I p
        UNION ALL SELECT h.id, h."recordedFrom", to_jsonb(h) FROM history.%1$I h
      ), changed AS (
        SELECT v.*, gen_random_uuid() AS salt FROM version v LEFT JOIN entered e ON e.row_id = v.id AND e.since = v.since
        WHERE e.row_id IS NULL OR (NOT e.gone AND e.digest <> ledger.digest(e.salt, v.entry))
      )
      INSERT INTO ledger.row (position, tbl, row_id, since, gone, salt, digest)
      SELECT current_setting('app.position')::bigint, %2$L, c.id, c.since, false, c.salt, ledger.digest(c.salt, c.entry) FROM changed c
    $q$, t, t);
  END LOOP;
END $$;

-- What a person has begun to write and not sent, kept for the organisation or the body; not part of the record. `form`: the
-- one it was last saved from, so that a form is not overtaken by itself.
CREATE TABLE ops.draft (
  organisation_id uuid NOT NULL,
  subject_id uuid NOT NULL,
  kind text NOT NULL,
  body text NOT NULL,
  version integer NOT NULL DEFAULT 1,
  form text NOT NULL,
  written_by uuid,
  written_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, subject_id, kind)
);
-- Links that work once: what is kept is the hash of the secret in them.
CREATE TABLE ops.invitation (
  token_hash text PRIMARY KEY,
  person_id uuid NOT NULL,
  made_by uuid,
  made_at timestamptz(3) NOT NULL DEFAULT now(),
  expires_at timestamptz(3) NOT NULL,
  used_at timestamptz(3)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON ops.draft, ops.invitation TO strategispor_app_role;

-- The moment asked for is read once for a query, not once for each row.
CREATE OR REPLACE PROCEDURE history.sync_view(t text) LANGUAGE plpgsql AS $$
DECLARE now_columns text; then_columns text;
BEGIN
  SELECT string_agg('p.' || quote_ident(name), ', '),
         string_agg(CASE WHEN name = 'audience'
           THEN format('history.narrower(h.audience, (SELECT n.audience FROM public.%I n WHERE n.id = h.id)) AS audience', t)
           ELSE 'h.' || quote_ident(name) END, ', ')
  INTO now_columns, then_columns FROM history.columns(t);
  EXECUTE format($v$
    CREATE VIEW past.%1$I AS
      SELECT %2$s, p."recordedFrom" FROM public.%1$I p WHERE p."recordedFrom" <= (SELECT ops.as_of())
      UNION ALL
      SELECT %3$s, h."recordedFrom" FROM history.%1$I h WHERE tstzrange(h."recordedFrom", h."recordedTo") @> (SELECT ops.as_of())
    $v$, t, now_columns, then_columns);
END $$;

CALL history.sync();

CREATE INDEX "SearchEntry_words" ON history."SearchEntry" USING gin (to_tsvector('danish', title || ' ' || body));
CREATE INDEX "SearchEntry_parts" ON history."SearchEntry" USING gin (lower(title) gin_trgm_ops);
CREATE INDEX "SearchEntry_case" ON history."SearchEntry" ("caseNumber" text_pattern_ops);
