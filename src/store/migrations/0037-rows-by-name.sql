-- Houses and sites that the registry does not know are known again by their names: letter case and a legal form aside.
alter table fact_party add column key text;
update fact_party p set key = regexp_replace(lower(regexp_replace(translate(normalize(p.entity, nfc), '‘’', ''''''), '\s+', ' ', 'g')),
    ',? (inc|corp|corporation|ltd|limited|llc|lp|plc|gmbh|ag|sa|sas|se|kgaa|nv|bv|ab|as|asa|oy|oyj|spa|srl)\.?$', '')
  from fact f where f.id = p.fact_id and (f.doc->'place'->>'name' <> p.entity or f.doc->'place'->>'precision' = 'site'
    or f.doc->'subject' @> jsonb_build_array(jsonb_build_object('entity', p.entity))
    or f.doc->'object' @> jsonb_build_array(jsonb_build_object('entity', p.entity)));
create index fact_party_key on fact_party (key) where key is not null;
