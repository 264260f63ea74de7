-- Which instance leads, counted: whoever has led before and does not know yet that it leads no longer commits nothing more.
create table lead (
    id smallint primary key,
    term bigint not null
);
insert into lead (id, term) values (1, 0);
