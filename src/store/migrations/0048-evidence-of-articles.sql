-- Whoever shows a passage of a report is asked when that is taken down, also a story that it stands in no more.
drop index evidence_clip;
create index evidence_article on evidence ((doc->>'articleId')) where doc->>'kind' in ('span', 'clip', 'title');
