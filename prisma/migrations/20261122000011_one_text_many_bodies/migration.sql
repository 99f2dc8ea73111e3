-- How many of a phase's deciding bodies must have decided, and whether the one listed last does so after the others; who
-- was not there when a decision was made, and what a remark in it concerns.
CALL history.release();

ALTER TABLE "Phase"
  ADD COLUMN "decidersNeeded" integer CHECK ("decidersNeeded" > 0),
  ADD COLUMN "isLastDeciderLast" boolean NOT NULL DEFAULT false;

ALTER TABLE "TemplatePhase"
  ADD COLUMN "decidersNeeded" integer CHECK ("decidersNeeded" > 0),
  ADD COLUMN "isLastDeciderLast" boolean NOT NULL DEFAULT false;

ALTER TABLE "Decision"
  ADD COLUMN concerns text,
  ADD COLUMN absent text,
  ADD COLUMN disqualified text;

CALL history.sync();
