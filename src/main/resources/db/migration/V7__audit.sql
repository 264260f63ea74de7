-- Who did what with which request, chained. The ends of the chain are kept apart, so that none can be cut off unseen.
create table audit (
    seq bigint primary key,
    at timestamp with time zone not null,
    kind varchar(8) not null,
    actor bigint not null,
    act varchar(12) not null,
    request uuid,
    seal bytea not null
);
create index audit_request on audit (request);
create table audit_chain (
    id smallint primary key,
    head_seq bigint not null,
    head_seal bytea not null,
    tail_seq bigint not null,
    tail_seal bytea not null
);
insert into audit_chain (id, head_seq, head_seal, tail_seq, tail_seal) values (1, 0, '', 0, '');
