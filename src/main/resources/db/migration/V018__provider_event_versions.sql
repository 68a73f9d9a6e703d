-- What people do with an event is in the log of changes, which tells one change of a thing from the next by its version.

alter table provider_events add column version integer not null default 1;
