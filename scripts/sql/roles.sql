-- The roles Strategispor needs, once per PostgreSQL server. May be run again.
-- The embedded database runs this file too. On a server of your own, as a superuser:
--
--   psql -f scripts/sql/roles.sql
--   psql -c "ALTER ROLE strategispor_owner PASSWORD '...'" -c "ALTER ROLE strategispor_app PASSWORD '...'"
--   psql -c "CREATE DATABASE strategispor OWNER strategispor_owner ENCODING UTF8 LOCALE_PROVIDER icu ICU_LOCALE 'da-DK' LOCALE 'C' TEMPLATE template0"
--   psql -d strategispor -f scripts/sql/database.sql
--
-- Then DATABASE_OWNER_URL signs in as strategispor_owner (migrations only) and DATABASE_URL as strategispor_app.
DO $$
BEGIN
  -- What the application may do is granted, by the migrations, to this group.
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'strategispor_app_role') THEN
    CREATE ROLE strategispor_app_role NOLOGIN;
  END IF;
  -- Owns the database and changes its shape. CREATEDB serves `prisma migrate dev` (its shadow database) only.
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'strategispor_owner') THEN
    CREATE ROLE strategispor_owner LOGIN CREATEDB;
  END IF;
  -- What the running application signs in as.
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'strategispor_app') THEN
    CREATE ROLE strategispor_app LOGIN;
  END IF;
END
$$;

GRANT strategispor_app_role TO strategispor_app;
