-- What became of calls to published numbers. Who said so is a request or the keyed hash of a chat; for a month.
create table number_report (
    service varchar(40) not null,
    number varchar(40) not null,
    reporter uuid not null,
    said varchar(8) not null,
    at timestamp with time zone not null,
    primary key (service, number, reporter)
);
-- Numbers that too many have found silent: hidden until somebody of us has called and was answered.
create table number_doubt (
    service varchar(40) not null,
    number varchar(40) not null,
    since timestamp with time zone not null,
    primary key (service, number)
);
-- Our own calls that were answered: by the organisation, on that day, from such a network.
create table number_call (
    service varchar(40) not null,
    number varchar(40) not null,
    called_on date not null,
    network varchar(8) not null,
    primary key (service, number)
);
