-- What a publisher asked for single pages, beside host_level for whole hosts.
create table url_level (url text primary key, level text not null, reason text not null, notice_id text not null, at timestamptz not null);
-- When a page we have read is asked again, and what makes that question cheap.
create table page_check (article_id text primary key, item_id text not null, host text not null, next_at timestamptz not null, checks int not null default 0, etag text, last_modified text);
create index page_check_due on page_check (next_at);
-- When a host's rights files were last weighed against what is published.
create table host_check (origin text primary key, next_at timestamptz not null);
