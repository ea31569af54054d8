-- What is frozen: nothing goes out by this way until a person lifts it.
create table frozen (what text primary key, doc jsonb not null);
create trigger readers_told after insert or update or delete on frozen for each statement execute function tell_readers_kind('freeze');
