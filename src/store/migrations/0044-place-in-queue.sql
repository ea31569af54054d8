-- A request that is put off keeps its place: how far behind others it stands, and since when it was asked for.
alter table deferred add column priority int not null default 0, add column asked_at timestamptz;
