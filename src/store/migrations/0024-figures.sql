-- The largest figure of each kind and unit a story tells, beside which those of later stories are placed; and ledger rows by type, newest first.
create table figure (story_id text not null, kind text not null, unit text not null, value float8 not null, at timestamptz not null, primary key (story_id, kind, unit));
create index figure_like on figure (kind, unit, at desc);
create index fact_type on fact (type, announced_at desc, id);
