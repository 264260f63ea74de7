-- A closed request to which the person came back.
alter table help_request add column reopened boolean default false not null;
