-- Organizations (tenants) and who acts in them.
--
-- Second wall: every table carries the organization and forces row-level security, so that a forgotten condition in the
-- code shows nothing instead of another customer's row. The setting is transaction-local and set by the class Sql; outside
-- such a transaction it is NULL or '' and no row is visible. The application's role owns nothing and can't bypass.

create function current_organization() returns uuid
    language sql stable
    as $$ select nullif(current_setting('headroom.organization', true), '')::uuid $$;

create table organization (
    id                      uuid primary key,
    name                    text        not null,
    currency                char(3)     not null,
    fiscal_year_start_month smallint    not null check (fiscal_year_start_month between 1 and 12),
    our_vendor              uuid,
    version                 integer     not null,
    created_at              timestamptz not null,
    created_by              text        not null,
    updated_at              timestamptz not null,
    updated_by              text        not null
);

create table team (
    organization uuid        not null references organization (id),
    id           uuid        not null,
    parent       uuid,
    name         text        not null,
    name_key     text        not null,
    version      integer     not null,
    created_at   timestamptz not null,
    created_by   text        not null,
    updated_at   timestamptz not null,
    updated_by   text        not null,
    primary key (organization, id),
    unique (organization, name_key),
    foreign key (organization, parent) references team (organization, id)
);

create table member (
    organization uuid        not null references organization (id),
    id           uuid        not null,
    email        text        not null,
    name         text        not null,
    name_key     text        not null,
    role         text        not null check (role in ('REP', 'MANAGER', 'ADMIN')),
    team         uuid,
    active       boolean     not null,
    version      integer     not null,
    created_at   timestamptz not null,
    created_by   text        not null,
    updated_at   timestamptz not null,
    updated_by   text        not null,
    primary key (organization, id),
    unique (organization, email),
    check (email = lower(email)),
    foreign key (organization, team) references team (organization, id)
);

create index member_by_name on member (organization, name_key text_pattern_ops, id);
create index member_by_team on member (organization, team);

create table application (
    organization uuid        not null references organization (id),
    id           uuid        not null,
    name         text        not null,
    name_key     text        not null,
    client_id    text        not null,
    secret_hash  bytea       not null,
    -- While a partner switches to a new secret, the one before it stays good.
    previous_secret_hash  bytea,
    previous_secret_until timestamptz,
    active       boolean     not null,
    version      integer     not null,
    created_at   timestamptz not null,
    created_by   text        not null,
    updated_at   timestamptz not null,
    updated_by   text        not null,
    primary key (organization, id),
    unique (organization, client_id)
);
