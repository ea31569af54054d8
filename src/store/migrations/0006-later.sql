-- Jobs put off until a moment of the wire's own clock, which need not be the database's.
create table deferred (stage text not null, subject text not null, key text, not_before timestamptz not null, tries int not null default 0, waits int not null default 0, primary key (stage, subject));
create index deferred_due on deferred (not_before);
-- Hosts that asked for silence, and until when; every process and every restart obeys it.
create table host_hold (host text primary key, until timestamptz not null, reason text not null);
create index item_summary on item (first_seen_at) where doc ? 'summary';
create index event_unsealed on event (at, id) where seq is null;
