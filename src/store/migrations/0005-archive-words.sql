create table archive_word (word text primary key, stories int not null) with (fillfactor = 70);
insert into archive_word select word, ndoc from ts_stat('select words from dispatch where is_current');
