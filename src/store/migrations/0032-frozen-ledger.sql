-- The ledger as it stood when publishing was frozen: what readers are shown until the thaw.
create table frozen_fact (id text primary key, doc jsonb not null);
