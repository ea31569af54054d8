-- What waits for a second person, and what became of it: restoring what was taken down in full, opening a settled watch again.
create table overruling (id text primary key, state text not null, doc jsonb not null);
create index overruling_waiting on overruling (state) where state = 'waiting';
create trigger readers_told after insert or update or delete on overruling for each statement execute function tell_readers_kind('overruling');
