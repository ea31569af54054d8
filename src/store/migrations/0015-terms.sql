-- Terms of use that a person read in prose: a machine-readable wish in all but form, obeyed under their path.
create table terms (host text not null, path_prefix text not null, doc jsonb not null, primary key (host, path_prefix));
