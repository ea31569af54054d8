-- What search weighs, beside the document: the words of a story, repeats counted.
create function count_places(words tsvector) returns int language sql immutable parallel safe as $$
  select coalesce(sum(cardinality(positions)), 0)::int from unnest(words) $$;
alter table dispatch add column places int generated always as (count_places(words)) stored;
create index dispatch_first on dispatch (first_published_at) where is_current and status = 'usable';

-- Names and aliases in small letters, each on a line. The database may know small letters of English only, so the program writes them: the
-- registry is written again at the next start.
alter table entity add column spellings text not null default '';
update entity set spellings = lower((select string_agg(it, E'\n') from jsonb_array_elements_text(jsonb_build_array(doc->'name') || coalesce(doc->'aliases', '[]')) it));
delete from meta where key = 'seeded';

-- Stories on the wire by the day they first came out, so that "so many stories were searched" counts one day and not the whole archive. Counted
-- at the end of a transaction: nobody waits for a day's row while another still writes.
create table archive_day (day date primary key, stories int not null) with (fillfactor = 50);
insert into archive_day select (first_published_at at time zone 'UTC')::date, count(*) from dispatch where is_current and status = 'usable' group by 1;
create function count_on_day() returns trigger language plpgsql as $$
declare
  was date := case when tg_op <> 'INSERT' and old.is_current and old.status = 'usable' then (old.first_published_at at time zone 'UTC')::date end;
  now_on date := case when tg_op <> 'DELETE' and new.is_current and new.status = 'usable' then (new.first_published_at at time zone 'UTC')::date end;
begin
  if was is distinct from now_on then
    update archive_day set stories = stories - 1 where day = was;
    insert into archive_day as d (day, stories) select now_on, 1 where now_on is not null on conflict (day) do update set stories = d.stories + 1;
  end if;
  return null;
end $$;
create constraint trigger dispatch_counted after insert or delete or update of is_current, status, first_published_at on dispatch
  deferrable initially deferred for each row execute function count_on_day();
