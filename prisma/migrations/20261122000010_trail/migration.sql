-- A person's trail is looked up to be audited, too.
CALL history.release();

ALTER TABLE ops.reading DROP CONSTRAINT reading_purpose_check,
  ADD CONSTRAINT reading_purpose_check CHECK (purpose IN ('adgang', 'indsigt', 'revision'));

CALL history.sync();
