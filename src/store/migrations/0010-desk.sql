-- Rulings in the order they were made: two of one moment of the wire's clock must not change places.
alter table ruling add column seq bigint generated always as identity;
create index ruling_order on ruling (story_id, seq);
create index ruling_hold on ruling (seq) where kind = 'hold';
create index ruling_latest on ruling (seq desc);
-- Articles that a person placed: the program moves them no more.
create table placed_by_person (article_id text primary key, story_id text not null, ruling_id text not null);
