-- Asked of each of up to 240 articles for every newcomer: beside the sketch, not inside the article's large document.
alter table sketch add column is_dated boolean not null default true, add column words int not null default 0;
update sketch set is_dated = doc->>'dateSource' <> 'first-seen', words = (doc->>'wordCount')::int from article where id = article_id;
