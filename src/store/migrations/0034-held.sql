-- Rows with a statement that waits for a second origin, for the desk; few at any time.
create index fact_held on fact (announced_at desc, id)
  where doc @? '$.claims[*] ? (!exists(@.withdrawnAt)).held[*] ? (!exists(@.releasedBy))';
