-- Permissions that a person recorded, each with the document it rests on: the one thing that raises a level.
create table licence (id text primary key, host text not null, until text not null, doc jsonb not null);
create index licence_host on licence (host);
-- Names that a person turned down, so that they are not proposed again.
create table name_declined (name text primary key, by text not null, at timestamptz not null);
