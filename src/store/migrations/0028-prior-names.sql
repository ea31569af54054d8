-- Earlier stories are found by the names in full of whom they are about, known to the registry or not.
create index receipt_about on receipt using gin ((doc->'about'));
-- Search reads the headlines of a story's sources, as its page prints them, and shows one where nothing else has the asked words.
alter table dispatch drop column told;
create or replace function told_of(doc jsonb) returns jsonb language sql immutable parallel safe as $$
  select jsonb_build_object('slug', doc->'slug', 'label', coalesce(doc->'label', '""'), 'digitalSourceType', doc->'digitalSourceType',
    'urgency', doc->'urgency', 'publishedAt', doc->'publishedAt', 'firstPublishedAt', doc->'firstPublishedAt', 'mentions', doc->'mentions',
    'headline', doc->'headline'->'text', 'summary', jsonb_path_query_array(doc, '$.summary[*].text'),
    'take', jsonb_path_query_array(doc, '$.take[*].text'), 'archive', jsonb_path_query_array(doc, '$.archive[*].text'),
    'origins', jsonb_path_query_array(doc, '$.origins[*].name'), 'sources', (
      select coalesce(jsonb_agg(jsonb_build_object('sourceId', s->'sourceId', 'url', s->'url', 'title', s->'title') order by n), '[]')
      from jsonb_path_query(doc, '$.sources[*]') with ordinality as it(s, n))) $$;
alter table dispatch add column told jsonb generated always as (told_of(doc)) stored;
