-- How a message came, so that it can be copied, corrected and taken back, and where an operator's words stand in the
-- person's chat: both sealed with the request's key.
alter table request_message add column sent bytea;
alter table request_message add column copy bytea;

-- What of a request stands in operators' chats and can still be taken away there.
create table desk_copy (
    operator bigint not null,
    message bigint not null,
    part uuid not null,
    request uuid not null,
    document boolean not null,
    leaving boolean not null,
    at timestamp with time zone not null,
    primary key (operator, message, part)
);
create index desk_copy_request on desk_copy (request);
create index desk_copy_age on desk_copy (at);
