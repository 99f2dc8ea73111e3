-- The ground: who may do what, what happened (ledger), how the past is kept (history, past), and operations (ops).
-- Rows in schema public hold the present. docs/decisions/002 and 003 say why it is made like this.

DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'strategispor_app_role') THEN
    RAISE EXCEPTION 'The role strategispor_app_role is missing: run scripts/sql/roles.sql as an administrator of the server first';
  END IF;
END $$;

CREATE SCHEMA ledger;
CREATE SCHEMA history;
CREATE SCHEMA past;
CREATE SCHEMA ops;
GRANT USAGE ON SCHEMA public, past, ledger, ops TO strategispor_app_role;

-- ---------------------------------------------------------------------------------------------------- ops

CREATE TABLE ops.setting (name text PRIMARY KEY, value text NOT NULL);
INSERT INTO ops.setting VALUES ('backdating', 'no');

CREATE FUNCTION ops.stamp() RETURNS timestamptz LANGUAGE sql STABLE AS
  $$ SELECT current_setting('app.stamp')::timestamptz $$;

CREATE FUNCTION ops.as_of() RETURNS timestamptz LANGUAGE sql STABLE AS
  $$ SELECT current_setting('app.as_of')::timestamptz $$;

-- One row per submission that had an effect: the same key again gets the stored answer.
CREATE TABLE ops.key (
  actor uuid NOT NULL,
  command text NOT NULL,
  key text NOT NULL,
  payload text NOT NULL,
  answer jsonb,
  made_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (actor, command, key)
);
CREATE INDEX ON ops.key (made_at);

CREATE TABLE ops.attempt (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  actor uuid,
  command text NOT NULL,
  subject uuid,
  code text NOT NULL
);

-- Identity is (issuer, subject). Local passwords have the issuer 'local'.
CREATE TABLE ops.account (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL,
  issuer text NOT NULL,
  subject text NOT NULL,
  password_hash text,
  made_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  UNIQUE (issuer, subject)
);
CREATE INDEX ON ops.account (person_id);

-- The cookie carries the random id; only its hash is kept.
CREATE TABLE ops.session (
  id_hash text PRIMARY KEY,
  person_id uuid NOT NULL,
  made_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  seen_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  proved_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  ended_at timestamptz(3),
  device text NOT NULL DEFAULT ''
);
CREATE INDEX ON ops.session (person_id);

-- The table rate-limiter-flexible keeps its counters in.
CREATE TABLE ops.throttle (key varchar(255) PRIMARY KEY, points integer NOT NULL DEFAULT 0, expire bigint);

-- How far a follower of the ledger has come. Positions are gap-free and rise, so nothing is passed by.
CREATE TABLE ops.cursor (name text PRIMARY KEY, position bigint NOT NULL DEFAULT 0);

-- When a chore was last done, so that several workers do it once.
CREATE TABLE ops.chore (name text PRIMARY KEY, done_at timestamptz(3) NOT NULL);

-- The columns as they were when a migration began (history.release), so that history.sync knows a renamed one.
CREATE TABLE ops.shape (tbl text, relation oid, number smallint, name text NOT NULL, PRIMARY KEY (tbl, number));

GRANT SELECT ON ops.setting TO strategispor_app_role;
GRANT SELECT, INSERT, UPDATE, DELETE ON ops.key, ops.account, ops.session, ops.throttle, ops.cursor, ops.chore TO strategispor_app_role;
GRANT SELECT, INSERT ON ops.attempt TO strategispor_app_role;

-- ------------------------------------------------------------------------------------------------- ledger

CREATE TABLE ledger.fact (
  position bigint PRIMARY KEY,
  stamp timestamptz(3) NOT NULL,
  type text NOT NULL,
  subject_kind text NOT NULL,
  subject_id uuid NOT NULL,
  subject_version integer NOT NULL,
  happened_on date NOT NULL,
  actor_id uuid,
  command text NOT NULL,
  corrects bigint REFERENCES ledger.fact,
  data jsonb NOT NULL,
  rows_digest text NOT NULL,
  mac text NOT NULL
);
CREATE INDEX ON ledger.fact (subject_id, position);
CREATE INDEX ON ledger.fact (actor_id, position);
CREATE INDEX ON ledger.fact (stamp);

-- Text that people wrote. Facts hold its id and hash; the salt makes a short text's hash tell nothing once both are erased.
CREATE TABLE ledger.content (
  id uuid PRIMARY KEY,
  body text,
  salt text,
  hash text NOT NULL,
  erased_at timestamptz(3)
);

-- Where a text was copied to, and from which stamp on it stood there, so that an erasure finds it.
CREATE TABLE ledger.cell (
  content_id uuid NOT NULL REFERENCES ledger.content,
  tbl text NOT NULL,
  row_id uuid NOT NULL,
  col text NOT NULL,
  since timestamptz(3) NOT NULL DEFAULT ops.stamp(),
  PRIMARY KEY (content_id, tbl, row_id, col)
);
CREATE INDEX ON ledger.cell (row_id);

-- What every fact wrote: the digest of each row version, as of its stamp. Nothing is written without a fact.
-- An erasure takes the salt of what it blanked, so that the digest of a short text tells nothing.
CREATE TABLE ledger.row (
  position bigint NOT NULL REFERENCES ledger.fact DEFERRABLE INITIALLY DEFERRED,
  tbl text NOT NULL,
  row_id uuid NOT NULL,
  since timestamptz(3) NOT NULL,
  gone boolean NOT NULL,
  salt uuid,
  digest text NOT NULL,
  PRIMARY KEY (position, tbl, row_id, since)
);
CREATE INDEX ON ledger.row (row_id);

GRANT SELECT, INSERT ON ledger.fact, ledger.content, ledger.cell TO strategispor_app_role;
GRANT SELECT ON ledger.row TO strategispor_app_role;

-- Taken last in a write: from here to the commit there is one writer, one stamp and the next positions.
-- `at` is honoured only where the database says that it is being seeded or imported.
CREATE FUNCTION ledger.begin_write(at timestamptz, OUT stamp timestamptz, OUT "position" bigint, OUT mac text)
LANGUAGE plpgsql AS $$
DECLARE
  last timestamptz;
  base timestamptz := clock_timestamp();
BEGIN
  PERFORM pg_advisory_xact_lock(8270001);
  -- A new snapshot: the statement that called us began before the lock was ours.
  SELECT f.position, f.stamp, f.mac INTO "position", last, mac FROM ledger.fact f ORDER BY f.position DESC LIMIT 1;
  IF at IS NOT NULL AND (SELECT s.value FROM ops.setting s WHERE s.name = 'backdating') = 'yes' THEN
    base := at;
  END IF;
  stamp := greatest(date_trunc('milliseconds', base), last + interval '1 millisecond');
  "position" := coalesce("position", 0) + 1;
  PERFORM set_config('app.stamp', stamp::text, true), set_config('app.position', "position"::text, true);
END $$;

-- The digest of what the open fact has written; the next fact's rows are counted from here on.
CREATE FUNCTION ledger.close_fact() RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  at bigint := current_setting('app.position')::bigint;
BEGIN
  PERFORM set_config('app.position', (at + 1)::text, true);
  RETURN ledger.rows_digest(at);
END $$;

CREATE FUNCTION ledger.rows_digest(at bigint) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(coalesce(string_agg(
    concat_ws(' ', r.tbl, r.row_id, (extract(epoch FROM r.since) * 1000)::bigint, r.gone, r.digest), E'\n'
    ORDER BY r.tbl COLLATE "C", r.row_id, r.since), ''), 'UTF8')), 'hex')
  FROM ledger.row r WHERE r.position = at
$$;

-- What is NULL does not count: history keeps dropped columns, where later versions have none.
CREATE FUNCTION ledger.digest(salt uuid, entry jsonb) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(convert_to(salt::text || (jsonb_strip_nulls(entry) - '{recordedFrom,recordedTo}'::text[])::text, 'UTF8')), 'hex')
$$;

-- ------------------------------------------------------------------------------------------------ history

-- The row that comes into force carries the write's stamp; a change that changes nothing keeps the old one, and so does
-- an erasure, which is ledger.erase() running as the owner. Without an open write there is no stamp, and nothing can be
-- written.
CREATE FUNCTION history.stamp_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    NEW."recordedFrom" := OLD."recordedFrom";
    IF NEW IS NOT DISTINCT FROM OLD THEN RETURN NEW; END IF;
    IF current_setting('app.erasing', true) = 'yes'
      AND current_user = (SELECT c.relowner::regrole::text FROM pg_class c WHERE c.oid = TG_RELID) THEN RETURN NEW; END IF;
  END IF;
  NEW."recordedFrom" := ops.stamp();
  RETURN NEW;
END $$;

CREATE FUNCTION history.refuse_truncate() RETURNS trigger LANGUAGE plpgsql AS
  $$ BEGIN RAISE EXCEPTION 'TRUNCATE would leave no trace: %', TG_TABLE_NAME; END $$;

-- The narrower of two audiences: what was public then and is internal now stays internal in the past too.
CREATE FUNCTION history.narrower(a text, b text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN b IS NULL THEN a WHEN a = 'internal' OR b = 'internal' THEN 'internal'
              WHEN a = 'partner' OR b = 'partner' THEN 'partner' ELSE a END
$$;

CREATE FUNCTION history.tables() RETURNS SETOF text LANGUAGE sql STABLE AS $$
  SELECT c.relname::text FROM pg_class c
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations' ORDER BY 1
$$;

CREATE FUNCTION history.columns(tbl text) RETURNS TABLE (name text, type text, fallback text) LANGUAGE sql STABLE AS $$
  SELECT a.attname::text, format_type(a.atttypid, a.atttypmod), pg_get_expr(d.adbin, d.adrelid)
  FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
  WHERE a.attrelid = format('public.%I', tbl)::regclass AND a.attnum > 0 AND NOT a.attisdropped
    AND a.attname <> 'recordedFrom' ORDER BY a.attnum
$$;

-- Every migration opens with release() and closes with sync(): a view blocks ALTER TYPE and DROP, and a trigger that
-- does not know a new column fails.
CREATE PROCEDURE history.release() LANGUAGE plpgsql AS $$
DECLARE t text;
BEGIN
  INSERT INTO ops.shape SELECT t.name, a.attrelid, a.attnum, a.attname
    FROM history.tables() AS t(name) JOIN pg_attribute a ON a.attrelid = format('public.%I', t.name)::regclass
    WHERE a.attnum > 0 AND NOT a.attisdropped ON CONFLICT DO NOTHING;
  FOR t IN SELECT viewname FROM pg_views WHERE schemaname = 'past' LOOP EXECUTE format('DROP VIEW past.%I', t); END LOOP;
  FOR t IN SELECT history.tables() LOOP
    EXECUTE format('DROP TRIGGER IF EXISTS a_stamp ON public.%1$I', t);
    EXECUTE format('DROP TRIGGER IF EXISTS b_keep ON public.%1$I', t);
    EXECUTE format('DROP TRIGGER IF EXISTS c_whole ON public.%1$I', t);
  END LOOP;
END $$;

CREATE PROCEDURE history.sync() LANGUAGE plpgsql AS $$
DECLARE t text;
BEGIN
  CALL history.follow_names();
  FOR t IN SELECT history.tables() LOOP
    CALL history.sync_columns(t);
    CALL history.sync_indexes(t);
    CALL history.sync_triggers(t);
    CALL history.sync_view(t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON public.%1$I TO strategispor_app_role', t);
    EXECUTE format('GRANT SELECT ON past.%1$I TO strategispor_app_role', t);
  END LOOP;
END $$;

-- A renamed column is renamed in history; what a dropped one held stays there under a name that cannot come again.
-- Tables are in the ledger under their names: those that were ever written to keep them.
CREATE PROCEDURE history.follow_names() LANGUAGE plpgsql AS $$
DECLARE c record; new_name text;
BEGIN
  FOR c IN
    SELECT s.*, a.attname, a.attisdropped, k.relname FROM ops.shape s
    LEFT JOIN pg_class k ON k.oid = s.relation LEFT JOIN pg_attribute a ON a.attrelid = k.oid AND a.attnum = s.number
    WHERE k.relname IS DISTINCT FROM s.tbl OR a.attname IS DISTINCT FROM s.name
  LOOP
    IF c.relname IS DISTINCT FROM c.tbl THEN
      IF EXISTS (SELECT FROM ledger.row r WHERE r.tbl = c.tbl) THEN
        RAISE EXCEPTION 'The table % has been written to: it can be neither dropped nor renamed', c.tbl;
      END IF;
      EXECUTE format('DROP TABLE IF EXISTS history.%I', c.tbl);
      CONTINUE;
    END IF;
    new_name := CASE WHEN c.attisdropped THEN format('%s~%s', c.name, c.number) ELSE c.attname END;
    IF EXISTS (SELECT FROM pg_attribute h WHERE h.attrelid = format('history.%I', c.tbl)::regclass AND h.attname = c.name) THEN
      EXECUTE format('ALTER TABLE history.%I RENAME COLUMN %I TO %I', c.tbl, c.name, new_name);
    END IF;
    UPDATE ledger.cell SET col = new_name WHERE tbl = c.tbl AND col = c.name;
  END LOOP;
  DELETE FROM ops.shape;
END $$;

CREATE PROCEDURE history.sync_columns(t text) LANGUAGE plpgsql AS $$
DECLARE c record; had text;
BEGIN
  EXECUTE format('CREATE TABLE IF NOT EXISTS history.%I ("recordedFrom" timestamptz(3) NOT NULL, "recordedTo" timestamptz(3) NOT NULL)', t);
  FOR c IN SELECT * FROM history.columns(t) LOOP
    SELECT format_type(a.atttypid, a.atttypmod) INTO had FROM pg_attribute a
      WHERE a.attrelid = format('history.%I', t)::regclass AND a.attname = c.name AND NOT a.attisdropped;
    IF had IS NULL THEN
      EXECUTE format('ALTER TABLE history.%I ADD COLUMN %I %s', t, c.name, c.type);
      -- What is new gets what the migration gave the present rows, or else the column's default.
      EXECUTE format('UPDATE history.%1$I h SET %2$I = p.%2$I FROM public.%1$I p WHERE p.id = h.id', t, c.name);
      IF c.fallback IS NOT NULL AND c.name <> 'id' THEN
        EXECUTE format('UPDATE history.%1$I SET %2$I = %3$s WHERE %2$I IS NULL', t, c.name, c.fallback);
      END IF;
    ELSIF had <> c.type THEN
      EXECUTE format('ALTER TABLE history.%1$I ALTER COLUMN %2$I TYPE %3$s USING %2$I::text::%3$s', t, c.name, c.type);
    END IF;
  END LOOP;
END $$;

CREATE PROCEDURE history.sync_indexes(t text) LANGUAGE plpgsql AS $$
DECLARE c text;
BEGIN
  EXECUTE format('CREATE INDEX IF NOT EXISTS %2$I ON history.%1$I USING gist (tstzrange("recordedFrom", "recordedTo"))', t, t || '_period');
  EXECUTE format('CREATE INDEX IF NOT EXISTS %2$I ON history.%1$I (id, "recordedFrom")', t, t || '_version');
  FOR c IN SELECT a.attname FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
           WHERE k.contype = 'f' AND k.conrelid = format('public.%I', t)::regclass AND a.attname <> 'id' LOOP
    EXECUTE format('CREATE INDEX IF NOT EXISTS %2$I ON history.%1$I (%3$I, "recordedFrom")', t, t || '_' || c, c);
  END LOOP;
END $$;

-- The keeper is written out for each table: a replaced or deleted row goes to history with its period, stamp to stamp,
-- and every row version's digest goes to the ledger.
CREATE PROCEDURE history.sync_triggers(t text) LANGUAGE plpgsql AS $$
DECLARE names text; olds text;
BEGIN
  SELECT string_agg(quote_ident(name), ', '), string_agg('OLD.' || quote_ident(name), ', ') INTO names, olds FROM history.columns(t);
  EXECUTE format($f$
    CREATE OR REPLACE FUNCTION history.%2$I() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp SET TimeZone = 'UTC' AS $t$
    DECLARE
      at timestamptz := current_setting('app.stamp')::timestamptz;
      is_gone boolean := TG_OP = 'DELETE';
      salt uuid := gen_random_uuid();
      written public.%1$I;
    BEGIN
      IF TG_OP = 'UPDATE' AND NEW IS NOT DISTINCT FROM OLD THEN RETURN NULL; END IF;
      IF is_gone THEN written := OLD; ELSE written := NEW; at := NEW."recordedFrom"; END IF;
      IF TG_OP <> 'INSERT' AND OLD."recordedFrom" < at THEN
        INSERT INTO history.%1$I ("recordedFrom", "recordedTo", %3$s) VALUES (OLD."recordedFrom", at, %4$s);
      END IF;
      INSERT INTO ledger.row (position, tbl, row_id, since, gone, salt, digest)
      VALUES (current_setting('app.position')::bigint, %5$L, written.id, at, is_gone, salt,
        CASE WHEN is_gone THEN '' ELSE ledger.digest(salt, to_jsonb(written)) END)
      ON CONFLICT (position, tbl, row_id, since) DO UPDATE SET gone = EXCLUDED.gone, salt = EXCLUDED.salt, digest = EXCLUDED.digest;
      RETURN NULL;
    END $t$ $f$, t, 'keep_' || t, names, olds, t);
  EXECUTE format('REVOKE ALL ON FUNCTION history.%I() FROM PUBLIC', 'keep_' || t);
  EXECUTE format('CREATE TRIGGER a_stamp BEFORE INSERT OR UPDATE ON public.%I FOR EACH ROW EXECUTE FUNCTION history.stamp_row()', t);
  EXECUTE format('CREATE TRIGGER b_keep AFTER INSERT OR UPDATE OR DELETE ON public.%1$I FOR EACH ROW EXECUTE FUNCTION history.%2$I()', t, 'keep_' || t);
  EXECUTE format('CREATE TRIGGER c_whole BEFORE TRUNCATE ON public.%I FOR EACH STATEMENT EXECUTE FUNCTION history.refuse_truncate()', t);
END $$;

CREATE PROCEDURE history.sync_view(t text) LANGUAGE plpgsql AS $$
DECLARE now_columns text; then_columns text;
BEGIN
  SELECT string_agg('p.' || quote_ident(name), ', '),
         string_agg(CASE WHEN name = 'audience'
           THEN format('history.narrower(h.audience, (SELECT n.audience FROM public.%I n WHERE n.id = h.id)) AS audience', t)
           ELSE 'h.' || quote_ident(name) END, ', ')
  INTO now_columns, then_columns FROM history.columns(t);
  EXECUTE format($v$
    CREATE VIEW past.%1$I AS
      SELECT %2$s, p."recordedFrom" FROM public.%1$I p WHERE p."recordedFrom" <= ops.as_of()
      UNION ALL
      SELECT %3$s, h."recordedFrom" FROM history.%1$I h WHERE tstzrange(h."recordedFrom", h."recordedTo") @> ops.as_of()
    $v$, t, now_columns, then_columns);
END $$;

-- What stands where an erased text stood; told apart, since some columns are unique.
CREATE FUNCTION ledger.erased(content uuid) RETURNS text LANGUAGE sql IMMUTABLE AS
  $$ SELECT '[slettet ' || right(content::text, 12) || ']' $$;

-- A lawful erasure: the text goes from the content, from every cell it was copied to, and from their history, in the
-- place where it stood; the blanked versions' new digests are entered under the erasing fact, so chain and sums stand.
-- Needs an open write.
CREATE FUNCTION ledger.erase(text_id uuid) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp SET TimeZone = 'UTC' AS $$
DECLARE
  c record;
  was text;
  touched integer := 0;
BEGIN
  SELECT k.body INTO was FROM ledger.content k WHERE k.id = text_id;
  PERFORM set_config('app.erasing', 'yes', true);
  FOR c IN SELECT x.*, ledger.replaced_at(x) AS until FROM ledger.cell x WHERE x.content_id = text_id LOOP
    IF EXISTS (SELECT FROM history.columns(c.tbl) n WHERE n.name = c.col) THEN
      EXECUTE format('UPDATE public.%1$I SET %2$I = $1 WHERE id = $2 AND %2$I = $3 AND "recordedFrom" >= $4 AND "recordedFrom" < $5', c.tbl, c.col)
      USING ledger.erased(text_id), c.row_id, was, c.since, c.until;
    END IF;
    EXECUTE format($q$
      WITH blanked AS (
        UPDATE history.%1$I h SET %2$I = $1 WHERE id = $2 AND %2$I = $3 AND "recordedFrom" >= $4 AND "recordedFrom" < $5
        RETURNING h.id, h."recordedFrom" AS since, to_jsonb(h) AS entry, gen_random_uuid() AS salt)
      INSERT INTO ledger.row (position, tbl, row_id, since, gone, salt, digest)
      SELECT current_setting('app.position')::bigint, %3$L, b.id, b.since, false, b.salt, ledger.digest(b.salt, b.entry) FROM blanked b
      ON CONFLICT (position, tbl, row_id, since) DO UPDATE SET salt = EXCLUDED.salt, digest = EXCLUDED.digest $q$, c.tbl, c.col, c.tbl)
    USING ledger.erased(text_id), c.row_id, was, c.since, c.until;
    UPDATE ledger.row r SET salt = NULL WHERE r.row_id = c.row_id AND r.tbl = c.tbl AND EXISTS (
      SELECT FROM ledger.row n WHERE n.row_id = r.row_id AND n.tbl = r.tbl AND n.since = r.since AND n.position > r.position);
    touched := touched + 1;
  END LOOP;
  PERFORM set_config('app.erasing', 'no', true);
  UPDATE ledger.content SET body = NULL, salt = NULL, erased_at = ops.stamp() WHERE id = text_id;
  RETURN touched;
END $$;

-- From when on another text stood in the cell.
CREATE FUNCTION ledger.replaced_at(c ledger.cell) RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT coalesce(min(n.since), 'infinity') FROM ledger.cell n
  WHERE n.row_id = c.row_id AND n.tbl = c.tbl AND n.col = c.col AND n.since > c.since
$$;

-- After a migration: the row versions that look different now are entered anew, under the open fact. For the owner.
CREATE FUNCTION ledger.reseal() RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp SET TimeZone = 'UTC' AS $$
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
        SELECT v.*, gen_random_uuid() AS salt FROM version v JOIN entered e ON e.row_id = v.id AND e.since = v.since
        WHERE NOT e.gone AND e.digest <> ledger.digest(e.salt, v.entry)
      )
      INSERT INTO ledger.row (position, tbl, row_id, since, gone, salt, digest)
      SELECT current_setting('app.position')::bigint, %2$L, c.id, c.since, false, c.salt, ledger.digest(c.salt, c.entry) FROM changed c
    $q$, t, t);
  END LOOP;
END $$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA ledger, history, ops FROM PUBLIC;
REVOKE ALL ON ALL PROCEDURES IN SCHEMA history FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ledger.begin_write(timestamptz), ledger.close_fact(), ledger.rows_digest(bigint), ledger.erase(uuid),
  ops.stamp(), ops.as_of(), history.stamp_row(), history.narrower(text, text) TO strategispor_app_role;
