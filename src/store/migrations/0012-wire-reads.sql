-- What pages ask of the wire, without opening every text of it: names, corrections and tallies stand beside the document.
create index dispatch_slug on dispatch (slug) where is_current;
create index dispatch_published on dispatch (published_at desc);
create index dispatch_corrected on dispatch (published_at desc) where is_current and status = 'usable' and jsonb_array_length(doc->'corrections') > 0;

create function sentence_tally(doc jsonb) returns jsonb language sql immutable parallel safe as $$
  select jsonb_build_object(
    'sentences', count(s), 'evidenced', count(s) filter (where jsonb_array_length(s->'evidence') > 0),
    'judgements', count(s) filter (where s->>'kind' = 'judgement'), 'cuts', jsonb_array_length(coalesce(doc->'cuts', '[]')),
    'run', (select coalesce(max((o->>'longestRun')::int), 0) from jsonb_array_elements(coalesce(doc->'sources', '[]')) o),
    'origins', (select coalesce(jsonb_agg(distinct o->>'name'), '[]') from jsonb_array_elements(coalesce(doc->'origins', '[]')) o))
  from jsonb_array_elements(jsonb_build_array(doc->'headline') || coalesce(doc->'summary', '[]') || coalesce(doc->'take', '[]') || coalesce(doc->'archive', '[]')) s $$;
alter table dispatch add column mentions jsonb generated always as (doc->'mentions') stored,
  add column tally jsonb generated always as (sentence_tally(doc)) stored;
create index dispatch_mentions on dispatch using gin (mentions jsonb_path_ops) where is_current;

create function verdict_tally(verdicts jsonb) returns jsonb language sql immutable parallel safe as $$
  select coalesce(jsonb_object_agg(k, n), '{}') from (
    select (v->>'check') || ' ' || (v->>'grade') as k, count(*) as n from jsonb_array_elements(coalesce(verdicts, '[]')) v where v->>'check' is not null group by 1) t $$;
alter table draft add column verdict_tally jsonb generated always as (verdict_tally(verdicts)) stored;
