-- An outlet's newest reports, of which its record is read: what it opened, what others joined, what it corrected.
create index coverage_source on coverage (source_id, assigned_at desc);
