-- Hubs that tell us of news (WebSub): one lease a feed, found by the secret part of the callback's address.
create table hub_lease (feed_id text primary key, token_sha256 text not null unique, next_ask_at timestamptz not null, doc jsonb not null);
create index feed_hub on feed (id) where doc ? 'hub';
