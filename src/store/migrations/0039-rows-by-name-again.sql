-- Names of before were folded as an ASCII locale folds them: Ørsted and Åland kept their capitals, and wide spaces stayed. As `nameKey` does now.
-- A server that was built without ICU folds them by its own locale.
do $$
declare
  fold text := case when exists (select from pg_catalog.pg_collation where collname = 'und-x-icu')
    then 'collate pg_catalog."und-x-icu"' else '' end;
  space text := '[\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+';
begin
  execute format($sql$
    with folded as (
      select entity, fact_id, regexp_replace(
          regexp_replace(regexp_replace(translate(lower(normalize(entity, nfc) %1$s), '‘’', ''''''), %2$L, ' ', 'g'), '^ | $', '', 'g'),
          ',? (inc|corp|corporation|ltd|limited|llc|lp|plc|gmbh|ag|sa|sas|se|kgaa|nv|bv|ab|as|asa|oy|oyj|spa|srl)\.?$', '') as key
      from fact_party where key is not null)
    update fact_party p set key = f.key from folded f
      where f.entity = p.entity and f.fact_id = p.fact_id and f.key <> p.key
  $sql$, fold, space);
end $$;
