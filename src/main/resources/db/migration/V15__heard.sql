-- How often what was heard in free text, and what the person said to it. Never who, never a word of theirs.
create table heard_count (
    counted_on date not null,
    category varchar(64) not null,
    answer varchar(8) not null,
    times integer not null,
    primary key (counted_on, category, answer)
);
