-- A person found that a page was taken for a copy of ours: who, when and why; and whether it is still to be read again.
alter table copy_of_ours add column cleared jsonb, add column is_owed boolean not null default false;
