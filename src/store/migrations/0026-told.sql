-- The words of a story without their evidence, beside the document: a search shows twenty of them, and to take them out of twenty whole
-- documents cost as much as to find which they are.
create function told_of(doc jsonb) returns jsonb language sql immutable parallel safe as $$
  select jsonb_build_object('slug', doc->'slug', 'label', coalesce(doc->'label', '""'), 'digitalSourceType', doc->'digitalSourceType',
    'urgency', doc->'urgency', 'publishedAt', doc->'publishedAt', 'firstPublishedAt', doc->'firstPublishedAt', 'mentions', doc->'mentions',
    'headline', doc->'headline'->'text', 'summary', jsonb_path_query_array(doc, '$.summary[*].text'),
    'take', jsonb_path_query_array(doc, '$.take[*].text'), 'archive', jsonb_path_query_array(doc, '$.archive[*].text'),
    'origins', jsonb_path_query_array(doc, '$.origins[*].name'), 'sources', (
      select coalesce(jsonb_agg(jsonb_build_object('sourceId', s->'sourceId', 'url', s->'url') order by n), '[]')
      from jsonb_path_query(doc, '$.sources[*]') with ordinality as it(s, n))) $$;
alter table dispatch add column told jsonb generated always as (told_of(doc)) stored;
