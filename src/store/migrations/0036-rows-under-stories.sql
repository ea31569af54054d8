-- Which stories stand on a ledger row, or reckon with it: by the row's id as evidence or among what went into a calculation. It was sought in every story.
create index dispatch_rows on dispatch using gin ((jsonb_path_query_array(doc, '$.**.factId') || jsonb_path_query_array(doc, '$.**.inputs.** ? (@.type() == "string")'))) where is_current;
create index receipt_rows on receipt using gin ((jsonb_path_query_array(doc, '$.ledgerMatches[*].id')));
-- Of a source alone: whether anything of it was published in a span of time, and its latest texts.
create index article_source on article (source_id, published_at);
