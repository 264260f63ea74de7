-- The last morning on which the group was told who waits; at most one row.
create table morning (told_on date primary key);
