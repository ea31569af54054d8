-- Public halves of the passkeys that people at the desk sign in with.
create table passkey (id text primary key, person text not null, credential_id text not null unique, doc jsonb not null);
create index passkey_person on passkey (person);
