-- Histories of before named rows that the ledger has no more.
update fact f set doc = jsonb_set(f.doc, '{closures}', (
  select jsonb_agg(case when c ? 'until' and c ? 'by' and not exists (select 1 from fact o where o.id = c->>'by') then c - 'by' else c end order by n)
  from jsonb_array_elements(f.doc->'closures') with ordinality as e (c, n)))
where exists (select 1 from jsonb_array_elements(f.doc->'closures') as c where c ? 'until' and c ? 'by' and not exists (select 1 from fact o where o.id = c->>'by'));
-- What earlier versions were written from is looked for when a report of a row is taken down.
create index dossier_rows on dossier
  using gin ((jsonb_path_query_array(doc, '$.facts[*].id') || jsonb_path_query_array(doc, '$.ledger[*].id') || jsonb_path_query_array(doc, '$.mends.was[*].id')));
create index draft_dossier on draft (dossier_id);
-- What was taken down before is looked for too.
insert into meta (key, value) select 'taken-rows', jsonb_build_object('ids', jsonb_agg(distinct subject), 'after', '') from event
  where actor = 'rule:rights' and (name = 'fact.withdrawn' or (name = 'fact.narrowed' and detail->>'lost' = 'true')) having count(*) > 0;
