create table subscription (id text primary key, address_sha256 text not null unique, state text not null, rhythm text not null, token_sha256 text not null, doc jsonb not null);
create index subscription_due on subscription (rhythm, id) where state = 'active';
create index subscription_token on subscription (token_sha256);
create table mailing (subscription_id text not null, day text not null, sent_at timestamptz not null, primary key (subscription_id, day));
