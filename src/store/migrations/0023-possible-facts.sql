-- Rows that were read and are not vouched for: they wait for a person, and are in no total, page or feed.
create table possible_fact (id text primary key, article_id text not null, state text not null, at timestamptz not null, doc jsonb not null);
create index possible_fact_waiting on possible_fact (at desc, id) where state = 'waiting';
create index possible_fact_article on possible_fact (article_id);
