-- Rows with a statement that waits, or waited, since it was a jump from another row are looked at when that one goes or comes back.
create index fact_held_of on fact using gin ((jsonb_path_query_array(doc, '$.claims[*].held[*].of')));
