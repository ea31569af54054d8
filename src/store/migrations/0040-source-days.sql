-- What was done for each source on each day (UTC), so that none uses up what the others need. Kept for two days, and in no backup.
create table source_day (
  source_id text not null,
  day date not null,
  items int not null default 0,
  bytes bigint not null default 0,
  parse_ms bigint not null default 0,
  primary key (source_id, day)
);
