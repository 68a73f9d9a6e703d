-- What providers of meetings told, kept before it was acknowledged: each brings one transcript, which is fetched later.

create table provider_events (
    organization uuid        not null references organization (id),
    id           uuid        not null,
    provider     text        not null check (provider in ('ZOOM', 'TEAMS')),
    event        text        not null,
    meeting_key  text        not null,
    file_key     text        not null,
    -- JSON: what the provider says of the meeting, and where the transcript is.
    details      text        not null,
    -- Whose meeting it was, and of which recurring one: what events are looked for by.
    host         text,
    series       text,
    -- These two are encrypted with a key that is not in the database. The token fetches the transcript and works for a
    -- day; the transcript is here from when it was fetched until a meeting has it.
    token        bytea,
    content      bytea,
    state        text        not null check (state in ('WAITING', 'UNASSIGNED', 'DONE', 'DEAD', 'NOTICE')),
    -- The account a person said the meeting was with, and who that was.
    account      uuid,
    assigned_by  uuid,
    meeting      uuid,
    tries        integer     not null,
    last_error   text,
    received_at  timestamptz not null,
    -- Also the claim of whoever works on it now: nobody else tries before.
    next_try_at  timestamptz not null,
    -- Whose claim that is: an end that somebody else writes, who was taken for dead, does not count.
    claim        uuid,
    finished_at  timestamptz,
    primary key (organization, id),
    -- Providers repeat what they are not sure about.
    unique (organization, provider, event, meeting_key, file_key),
    check ((account is null) = (assigned_by is null)),
    check ((state = 'DONE') = (meeting is not null)),
    check (state not in ('DONE', 'NOTICE') or (token is null and content is null)),
    check ((state in ('DONE', 'NOTICE')) = (finished_at is not null)),
    foreign key (organization, account) references account (organization, id)
);

create index provider_events_due on provider_events (organization, next_try_at) where state = 'WAITING';
create index provider_events_of_host on provider_events (organization, host, id);
create index provider_events_of_series on provider_events (organization, provider, series, id) where account is not null;

alter table provider_events enable row level security;
alter table provider_events force row level security;
create policy own_organization on provider_events using (organization = current_organization())
    with check (organization = current_organization());
grant select, insert, update, delete on provider_events to "${application_role}";
