-- What a new Strategispor database needs before the migrations, as a superuser, in the database itself. May be run again.
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS pgcrypto;

-- Nobody but the owner and the application gets in, and the application makes no tables of its own.
DO $$
BEGIN
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO strategispor_app_role', current_database());
END
$$;
