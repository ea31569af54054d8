-- Fingerprints of published sentences, each once, with the story that printed it first; and reports that turned out to carry them.
create table own_run (hash integer primary key, story_id text not null);
create table copy_of_ours (article_id text primary key, story_id text not null, at timestamptz not null);
create index copy_of_ours_at on copy_of_ours (at desc, article_id);
