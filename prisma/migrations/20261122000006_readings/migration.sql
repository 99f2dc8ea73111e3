-- Who has looked somebody's data up, and what for. The application adds, and changes nothing.
CALL history.release();

CREATE TABLE ops.reading (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  -- null: the operator.
  actor uuid,
  subject uuid NOT NULL,
  purpose text NOT NULL CHECK (purpose IN ('adgang', 'indsigt'))
);
CREATE INDEX ON ops.reading (subject);
CREATE INDEX ON ops.reading (actor);
GRANT SELECT, INSERT ON ops.reading TO strategispor_app_role;

CALL history.sync();
