-- A person finds that two entities are one: the folded one redirects, and its names become names of the one that stays.
alter table entity add column merged_into text references entity (id);
-- Names that persons added; the registry's own file does not know them and does not take them away. `via`: the entity whose merge brought it.
create table entity_name (entity_id text not null references entity (id), name text not null, via text, primary key (entity_id, name));
-- What a merge moved, so that it can be taken back.
create table entity_moved (fold text not null, what text not null, id text not null, primary key (fold, what, id));
create index entity_merged on entity (merged_into) where merged_into is not null;
