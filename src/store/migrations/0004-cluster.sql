create table sketch (article_id text primary key, published_at timestamptz not null, body bytea not null, factors bytea, marks text[] not null);
create index sketch_published on sketch (published_at, article_id);
create index sketch_factored on sketch (article_id) where factors is not null;
create table posting (term int not null, published_at timestamptz not null, article_id text not null, primary key (term, published_at, article_id));
create table term_count (term int primary key, n int not null) with (fillfactor = 70);
create table term_factor (term int primary key, vector bytea not null);
