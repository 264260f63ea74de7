-- Who answered the drill under way, until the group is told.
alter table drill add column answered_by bigint;
