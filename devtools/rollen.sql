-- The database roles and the database itself: the one source, run by psql as superuser of the cluster.
-- The embedded stack runs it at its first start; docker-compose mounts it as an initialisation script; on an installed
-- PostgreSQL a database administrator runs it by hand. Running it again changes passwords and settings, never data.
--
-- Passwords come from the environment (\getenv), so they stand on no command line and in no file of the repository.
\set ON_ERROR_STOP on
\getenv wachtwoord_eigenaar WACHTWOORD_EIGENAAR
\getenv wachtwoord_web WACHTWOORD_WEB
\getenv wachtwoord_taak WACHTWOORD_TAAK

SELECT format('CREATE ROLE %I', naam)
FROM unnest(ARRAY['eigenaar', 'web', 'taak', 'cijfers', 'wisser']) AS naam
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = naam)
\gexec

-- Owns and migrates. No superuser and no BYPASSRLS: as owner it stands outside policies without FORCE.
ALTER ROLE eigenaar LOGIN CREATEDB NOSUPERUSER NOCREATEROLE NOBYPASSRLS PASSWORD :'wachtwoord_eigenaar';
ALTER ROLE web LOGIN NOCREATEDB NOSUPERUSER NOCREATEROLE NOBYPASSRLS PASSWORD :'wachtwoord_web';
ALTER ROLE taak LOGIN NOCREATEDB NOSUPERUSER NOCREATEROLE NOBYPASSRLS PASSWORD :'wachtwoord_taak';
ALTER ROLE cijfers NOLOGIN NOCREATEDB NOSUPERUSER NOCREATEROLE NOBYPASSRLS;
ALTER ROLE wisser NOLOGIN NOCREATEDB NOSUPERUSER NOCREATEROLE NOBYPASSRLS;

-- Members may switch to a role, they do not carry its rights: nobody erases, or reads as another, without saying so.
GRANT cijfers TO web WITH INHERIT FALSE, SET TRUE;
GRANT web, cijfers, wisser TO taak WITH INHERIT FALSE, SET TRUE;
GRANT web, taak, cijfers, wisser TO eigenaar WITH INHERIT FALSE, SET TRUE;

-- "As known on" a moment is only exact when no transaction is still open from before it.
ALTER ROLE web SET transaction_timeout = '5min';
ALTER ROLE taak SET transaction_timeout = '5min';

SELECT 'CREATE DATABASE inburgering OWNER eigenaar TEMPLATE template0 ENCODING ''UTF8'' '
       'LOCALE_PROVIDER builtin BUILTIN_LOCALE ''C.UTF-8'' LOCALE ''C'''
WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'inburgering')
\gexec

REVOKE ALL ON DATABASE inburgering FROM PUBLIC;
GRANT CONNECT ON DATABASE inburgering TO web, taak;
-- Imports stage a delivery in a temporary table.
GRANT TEMPORARY ON DATABASE inburgering TO taak;

-- The cluster's own databases are no place for the application; eigenaar makes a test database from there.
REVOKE CONNECT ON DATABASE postgres, template1 FROM PUBLIC;
GRANT CONNECT ON DATABASE postgres TO eigenaar;
