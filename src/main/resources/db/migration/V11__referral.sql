-- A request → a service. What is sent is sealed with the request's key; link and browser are keyed tags.
create table referral (
    id uuid primary key,
    version integer not null,
    request uuid not null,
    operator bigint not null,
    service varchar(40) not null,
    status varchar(12) not null,
    age varchar(8),
    items bytea not null,
    agreed varchar(60) not null,
    reason varchar(8),
    helped varchar(8),
    drafted_at timestamp with time zone not null,
    link varchar(32) unique,
    link_until timestamp with time zone,
    browser varchar(32),
    tried_twice boolean not null
);
create index referral_request on referral (request);

-- Whether a person may be asked later if it helped, and when: once.
create table follow_up (
    request uuid primary key,
    state varchar(8) not null,
    due_at timestamp with time zone,
    answer varchar(8)
);
create index follow_up_due on follow_up (due_at);
