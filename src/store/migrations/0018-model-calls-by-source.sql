-- A source has its own share of the day's budget; calls of before count for none.
alter table model_call add column source_id text not null default '';
