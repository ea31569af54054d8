-- Words of the archive by their letters without signs, so that "Zurich" finds "Zürich"; the letters are those of domain/spelling.ts. Capitals
-- too: a database in an ASCII locale leaves "Ørsted" as it is.
create index archive_word_plain on archive_word (translate(word, 'àáâãäåąăçćčèéêëęěìíîïıñńňòóôõöøőùúûüůűýÿłśšşșźżžřğţťđÀÁÂÃÄÅĄĂÇĆČÈÉÊËĘĚÌÍÎÏÑŃŇÒÓÔÕÖØŐÙÚÛÜŮŰÝŸŁŚŠŞȘŹŻŽŘĞŢŤĐİ', 'aaaaaaaaccceeeeeeiiiiinnnooooooouuuuuuyylsssszzzrgttdaaaaaaaaccceeeeeeiiiinnnooooooouuuuuuyylsssszzzrgttdi'));
