-- Readers' search asks watches and ledger rows by word; without an index each question parsed every one of them.
create index watch_statement on watch using gin (to_tsvector('english', coalesce(doc->>'statement', '')));
create index fact_words on fact using gin (to_tsvector('english', coalesce(doc->'place'->>'name', '') || ' ' || replace(type, '_', ' ') || ' ' || coalesce(doc->>'basisNote', '') || ' ' || status));
