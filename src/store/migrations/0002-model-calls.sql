create table model_call (id text primary key, at timestamptz not null, story_id text not null, tokens int not null, cost double precision not null, outcome text not null, doc jsonb not null);
create index model_call_at on model_call (at);
create index model_call_story on model_call (story_id);
