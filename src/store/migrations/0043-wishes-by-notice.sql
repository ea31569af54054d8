-- A wish stands for as long as its own notice does: each keeps its row, so that a no to one lifts nothing that another one asked for.
alter table host_level drop constraint host_level_pkey, add primary key (host, notice_id);
alter table url_level drop constraint url_level_pkey, add primary key (url, notice_id);

-- Notices in force get their rows again where a later one took them over, and may have taken them away with it.
with in_force as (
  select id, doc->>'kind' as kind, domain, doc->'urls' as urls, level,
    (doc->>'kind') || ' notice of the publisher, ' || state || ': at most ' || level as reason,
    coalesce(doc->'answer'->>'at', doc->>'receivedAt')::timestamptz as at
  from (select *, case
      when state in ('upheld', 'partly', 'confirmed', 'appeal') then doc->'answer'->>'level'
      when state = 'interim' and doc->>'kind' = 'takedown' then 'L1'
      when state = 'interim' then greatest(doc->>'wantsLevel', 'L1') end as level
    from notice where doc->>'kind' in ('takedown', 'level')) as n
  where level is not null
), hosts as (
  insert into host_level (host, level, reason, notice_id, at)
  select domain, level, reason, id, at from in_force where kind = 'level' and domain <> '' on conflict do nothing
), pages as (
  select distinct a.url, split_part(a.url, '/', 3) as place,
    regexp_replace(split_part(a.url, '/', 3), '^(www\.)|(:[0-9]+)$', '', 'g') as bare, it.domain, it.level, it.reason, it.id, it.at
  from in_force it, jsonb_array_elements_text(it.urls) as asked (url) join article a on a.url = asked.url
  where it.kind = 'takedown'
)
insert into url_level (url, level, reason, notice_id, at)
select url, level, reason, id, at from pages
where domain = '' or domain in (place, bare) or right(bare, length(domain) + 1) = '.' || domain on conflict do nothing;
