-- Sentences may stand on a report of an earlier story: whose they are is asked when that report is withdrawn or corrected.
create index evidence_clip on evidence ((doc->>'articleId')) where doc->>'kind' = 'clip';
