-- The first word of each name and alias: an article asks for the entities that it can name, not for all there are.
create table entity_word (word text not null, entity_id text not null, primary key (word, entity_id));
create index entity_word_entity on entity_word (entity_id);
-- The registry is written again at the next start, with its words.
delete from meta where key = 'seeded';
