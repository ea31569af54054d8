-- What readers see has changed: a line for each change, so that whoever keeps pages in memory knows which of them are old. A line is written
-- in the transaction of the change and is seen when the change is. Nobody waits for another's line. Old lines are of no use and are dropped.
create table reader_change (xid xid8 not null default pg_current_xact_id(), kind text not null, id text not null default '', at timestamptz not null default clock_timestamp());
create index reader_change_xid on reader_change (xid);
create index reader_change_at on reader_change (at);

create function tell_readers_kind() returns trigger language plpgsql as $$
begin
  insert into reader_change (kind) values (tg_argv[0]);
  return null;
end $$;
create function tell_readers_row() returns trigger language plpgsql as $$
begin
  insert into reader_change (kind, id) values (tg_argv[0], coalesce(new.id, old.id));
  return null;
end $$;
create function tell_readers_article() returns trigger language plpgsql as $$
begin
  insert into reader_change (kind, id) values ('article', coalesce(new.article_id, old.article_id));
  return null;
end $$;
-- A story is asked for by its id and by its address.
create function tell_readers_story() returns trigger language plpgsql as $$
begin
  insert into reader_change (kind, id) values ('dispatch', coalesce(new.story_id, old.story_id)), ('slug', coalesce(new.slug, old.slug));
  return null;
end $$;
create function tell_readers_moved() returns trigger language plpgsql as $$
begin
  insert into reader_change (kind, id) values ('slug', new.slug);
  return null;
end $$;

create trigger readers_told after insert or update or delete on dispatch for each row execute function tell_readers_story();
create trigger readers_told after insert or update or delete on tombstone for each row execute function tell_readers_story();
create trigger readers_told after update on story for each row when (old.merged_into is distinct from new.merged_into) execute function tell_readers_moved();
create trigger readers_told after delete on evidence for each statement execute function tell_readers_kind('dispatch');
create trigger readers_told_again after update on evidence for each row when (old.doc->>'state' is distinct from new.doc->>'state') execute function tell_readers_kind('dispatch');
create trigger readers_told after update on receipt for each row when (old.doc - 'ranAt' is distinct from new.doc - 'ranAt') execute function tell_readers_row('receipt');
create trigger readers_told after insert or delete on watch for each row execute function tell_readers_row('watch');
create trigger readers_told_again after update on watch for each row when (old.doc is distinct from new.doc) execute function tell_readers_row('watch');
create trigger readers_told after insert or delete on fact for each row execute function tell_readers_row('fact');
create trigger readers_told_again after update on fact for each row when (old.doc is distinct from new.doc) execute function tell_readers_row('fact');
create trigger readers_told after insert on fact_in_story for each row execute function tell_readers_kind('fact');
create trigger readers_told after insert or update or delete on entity for each statement execute function tell_readers_kind('entity');
create trigger readers_told after insert or delete on edition for each row execute function tell_readers_row('edition');
create trigger readers_told_again after update on edition for each row when (old.doc is distinct from new.doc) execute function tell_readers_row('edition');
create trigger readers_told after insert or update or delete on notice for each statement execute function tell_readers_kind('notice');
create trigger readers_told after insert or update or delete on host_level for each statement execute function tell_readers_kind('rights');
create trigger readers_told after delete on article for each row execute function tell_readers_row('article');
create trigger readers_told_again after update on article for each row when (old.doc is distinct from new.doc) execute function tell_readers_row('article');
create trigger readers_told after update or delete on article_text for each row execute function tell_readers_article();
