-- Domains of addresses are compared as columns of their own: a function that may leak what it is given is no condition
-- of an index under row-level security, so that each look-up read the whole table.

alter table member add column email_domain text generated always as (split_part(email, '@', 2)) stored;

create index member_by_email_domain on member (organization, email_domain);

-- Events that turned out to be one with another, such as the second half of an interrupted call. Touches stay as they
-- were recorded; one whose contact and member have a touch of the other event as well is counted and shown once.
create table touch_event_same (
    organization uuid        not null references organization (id),
    event        uuid        not null,
    same_as      uuid        not null,
    recorded_at  timestamptz not null,
    recorded_by  text        not null,
    primary key (organization, event, same_as),
    check (event <> same_as)
);

alter table touch_event_same enable row level security;
alter table touch_event_same force row level security;
create policy own_organization on touch_event_same using (organization = current_organization())
    with check (organization = current_organization());
-- Append-only like the touches it is about.
grant select, insert on touch_event_same to "${application_role}";

-- Nothing asks for files by their age and content any more: transcript_files_to_forget is what they are forgotten by.
drop index transcript_files_by_age;
