-- Which rows a row replaces or has replaced is asked whenever it changes: they stand again when it falls.
create index fact_replaced on fact using gin ((jsonb_path_query_array(doc, '$.closures[*].by') || coalesce(doc->'supersededBy', '[]'::jsonb)));
