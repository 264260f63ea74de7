-- Who is on duty when. Operators stand here by their number only; an edition is never given twice.
create sequence roster_edition_number start with 1;
create table roster_edition (
    id smallint primary key,
    edition bigint not null
);
insert into roster_edition (id, edition) values (1, 0);

-- Languages (kind L) and countries (kind C) of an operator. No country at all: she works for every one.
create table operator_skill (
    operator bigint not null,
    kind varchar(1) not null,
    code varchar(8) not null,
    primary key (operator, kind, code)
);

-- Each week on a weekday, or once on a day. What ends at or before its beginning ends on the next day.
create table roster_shift (
    id bigint generated always as identity primary key,
    operator bigint not null,
    weekday smallint,
    on_day date,
    begins_at time not null,
    ends_at time not null
);
create table roster_off (
    operator bigint not null,
    on_day date not null,
    primary key (operator, on_day)
);

-- Days without staff; an empty country stands for all.
create table roster_closed (
    on_day date not null,
    country varchar(8) not null,
    primary key (on_day, country)
);
create table duty_by_hand (
    operator bigint primary key,
    on_duty boolean not null,
    since timestamp with time zone not null,
    until timestamp with time zone not null
);
create table roster_hint (
    operator bigint primary key
);

-- How many minutes those who called waited, without who they were.
create table answer_pace (
    id bigint generated always as identity primary key,
    on_day date not null,
    minutes integer not null
);

create table drill (
    request uuid primary key,
    begun_at timestamp with time zone not null,
    ended_at timestamp with time zone
);
create table drill_rung (
    request uuid not null,
    operator bigint not null,
    primary key (request, operator)
);
