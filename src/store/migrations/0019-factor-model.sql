-- The factor model is read and written as a whole, and articles' places in it stand apart from their sketches, which stay as they were written.
-- The model in use is fitted anew at the next review.
create table factor_model (part int primary key, terms bytea not null, vectors bytea not null);
alter table factor_model alter column terms set storage external, alter column vectors set storage external;
create table sketch_place (article_id text primary key, factors bytea not null);
drop table term_factor;
drop index sketch_factored;
alter table sketch drop column factors;
update meta set value = value || '{"fitted": 0, "width": 0}' where key = 'clustering';
-- Hashes do not compress, and two kilobytes fit beside their row.
alter table sketch alter column body set storage plain;
