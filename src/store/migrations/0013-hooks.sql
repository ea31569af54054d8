-- Addresses that are told of what changes on the wire, and every message to them. A message is made in the transaction of its event.
create table hook (id text primary key, state text not null, doc jsonb not null);
create table hook_delivery (hook_id text not null, event_id text not null, n bigint generated always as identity, kind text not null, state text not null default 'waiting', attempts int not null default 0, status int, note text, sent_at timestamptz, primary key (hook_id, event_id));
create index hook_delivery_waiting on hook_delivery (hook_id, n) where state = 'waiting';
create index event_published on event (at desc) where name like 'dispatch.%';
