-- What an operator just sends together: the parts wait in desk_pending until all are there. The album's name is a keyed fingerprint.
create table desk_album (
    operator bigint primary key,
    album varchar(32) not null,
    token varchar(16) not null,
    written bigint not null,
    answers bigint,
    at timestamp with time zone not null
);
