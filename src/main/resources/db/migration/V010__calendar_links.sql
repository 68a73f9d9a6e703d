-- Secret links by which people's own calendars read action plans. Of a link's token only the hash is kept.

create table calendar_links (
    organization uuid        not null references organization (id),
    id           uuid        not null,
    -- SHA-256. Tokens are 256 random bits, so that nobody finds one by trying.
    token_hash   bytea       not null check (octet_length(token_hash) = 32),
    -- Whose calendar it is: a member's, of all their plans, or that of a participant of one plan.
    member       uuid,
    account      uuid,
    plan         uuid,
    participant  uuid,
    issued_at    timestamptz not null,
    issued_by    text        not null,
    revoked_at   timestamptz,
    revoked_by   text,
    primary key (organization, id),
    unique (organization, token_hash),
    check ((member is null) = (plan is not null)),
    check ((plan is null) = (participant is null) and (plan is null) = (account is null)),
    check ((revoked_at is null) = (revoked_by is null)),
    foreign key (organization, member) references member (organization, id),
    foreign key (organization, account) references account (organization, id)
);

create index calendar_link_by_member on calendar_links (organization, member, id) where member is not null;
create index calendar_link_by_plan on calendar_links (organization, plan, id) where plan is not null;

alter table calendar_links enable row level security;
alter table calendar_links force row level security;
create policy own_organization on calendar_links using (organization = current_organization())
    with check (organization = current_organization());
grant select, insert on calendar_links to "${application_role}";
-- A link is ended and never altered.
grant update (revoked_at, revoked_by) on calendar_links to "${application_role}";
