-- Many requests at once are listed together, on pages of a digest, instead of a card each.
create sequence digest_page start with 1;
create table digest (
    page bigint primary key,
    message bigint,
    shown varchar(8) not null,
    pending smallint,
    retry_at timestamp with time zone
);
alter table card add column page bigint;
create index card_page on card (page);

-- Words of a person on their way to an operator. Those in no bundle wait until the one before has arrived.
create table desk_hearing (
    message uuid primary key,
    request uuid not null,
    danger boolean not null,
    bundle uuid,
    posted_at timestamp with time zone
);
create index desk_hearing_request on desk_hearing (request);
