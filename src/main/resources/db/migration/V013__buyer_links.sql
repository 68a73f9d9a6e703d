-- Secret links by which customers answer what came of a meeting. Of a link's token only the hash is kept, and of its
-- holder neither name nor address: the meeting knows its attendees.

create table buyer_links (
    organization     uuid        not null references organization (id),
    id               uuid        not null,
    account          uuid        not null,
    meeting          uuid        not null,
    -- Who of the meeting's attendees they are.
    attendee         uuid        not null,
    -- SHA-256. Tokens are 256 random bits, so that nobody finds one by trying.
    token_hash       bytea       not null check (octet_length(token_hash) = 32),
    expires_at       timestamptz not null,
    revoked_at       timestamptz,
    last_answered_at timestamptz,
    version          integer     not null,
    created_at       timestamptz not null,
    created_by       text        not null,
    updated_at       timestamptz not null,
    updated_by       text        not null,
    primary key (organization, id),
    unique (organization, token_hash),
    foreign key (organization, account) references account (organization, id)
);

create index buyer_links_by_meeting on buyer_links (organization, meeting, id);

alter table buyer_links enable row level security;
alter table buyer_links force row level security;
create policy own_organization on buyer_links using (organization = current_organization())
    with check (organization = current_organization());
grant select, insert, update on buyer_links to "${application_role}";
