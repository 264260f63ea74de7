-- A closed request loses its words before it loses its row: what is left then is there to be counted.
alter table help_request add column words boolean default true not null;
update help_request set words = false where state = 'ERASED';
create index help_request_past on help_request (words, closed_at);

-- On which day (UTC) each daily chore was last done to its end.
create table daily_chore (
    name varchar(40) primary key,
    done_on date not null
);
