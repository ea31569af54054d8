-- Passwords with one-time codes of people of the desk. Never in a backup: one that was taken away must not come back with an older copy.
create table desk_password (person text primary key, doc jsonb not null);
