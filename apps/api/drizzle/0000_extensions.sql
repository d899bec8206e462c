-- Extensions the tables and the search without an engine need. PostgreSQL 18 or newer.
create extension if not exists btree_gist;
--> statement-breakpoint
create extension if not exists pg_trgm;
--> statement-breakpoint
create extension if not exists unaccent;
