-- Origins under quarantine, and their articles with what was set aside of each: its level, its decision, its claims, rows that waited.
create table quarantine (id text primary key, since timestamptz not null, in_force boolean not null, doc jsonb not null);
create table quarantined (article_id text primary key, quarantine_id text not null, doc jsonb not null);
create index quarantined_by on quarantined (quarantine_id);
create trigger readers_told after insert or update or delete on quarantine for each statement execute function tell_readers_kind('quarantine');
