-- People of the desk whom a command added, changed or revoked. Never in a backup: a key that was revoked must not come back with one.
create table desk_person (name text primary key, doc jsonb not null);
