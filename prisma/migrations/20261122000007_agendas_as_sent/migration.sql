-- When a meeting's agenda was sent to the members, and which of its items are for them alone.
CALL history.release();

ALTER TABLE "AgendaItem"
  ADD COLUMN "isClosed" boolean NOT NULL DEFAULT false,
  -- What was listed before agendas were published could be seen from then on.
  ADD COLUMN "isPublished" boolean NOT NULL DEFAULT true;

CREATE TABLE "AgendaPublication" (
  id uuid PRIMARY KEY,
  "meetingId" uuid NOT NULL REFERENCES "Meeting" (id),
  number integer NOT NULL CHECK (number > 0),
  "recordedFrom" timestamptz(3) NOT NULL DEFAULT ops.stamp(),
  UNIQUE ("meetingId", number)
);

CALL history.sync();
