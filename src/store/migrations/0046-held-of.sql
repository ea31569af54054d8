-- Rows with a statement that waits, or waited, since it was a jump from another row are looked at when that one goes or comes back.
create index fact_held_of on fact using gin ((jsonb_path_query_array(doc, '$.claims[*].held[*].of')));
-- Earlier versions that leant on a row are looked for when a report of it is taken down.
create index dispatch_rows_before on dispatch
  using gin ((jsonb_path_query_array(doc, '$.**.factId') || jsonb_path_query_array(doc, '$.**.inputs.** ? (@.type() == "string")')))
  where not is_current;
