-- Cards that must still be brought up to date are looked for every second.
create index card_stale on card (stale);
