-- What people do with an event is in the log of changes, which tells one change of a thing from the next by its version.

alter table provider_events add column version integer not null default 1;

-- For which days it was asked once more what a provider has: one copy of the service does that, once a day.
create table provider_catch_ups (
    organization uuid not null references organization (id),
    provider     text not null check (provider in ('ZOOM', 'TEAMS')),
    day          date not null,
    primary key (organization, provider, day)
);

alter table provider_catch_ups enable row level security;
alter table provider_catch_ups force row level security;
create policy own_organization on provider_catch_ups using (organization = current_organization())
    with check (organization = current_organization());
grant select, insert, update, delete on provider_catch_ups to "${application_role}";
