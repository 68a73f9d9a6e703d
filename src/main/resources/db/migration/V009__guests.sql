-- Guests: people of other companies, each let in to one action plan by a link that was sent to them.

create table guests (
    organization uuid        not null references organization (id),
    id           uuid        not null,
    account      uuid        not null,
    plan         uuid        not null,
    -- Who of the plan they are.
    participant  uuid        not null,
    email        text        not null check (email = lower(email)),
    -- SHA-256 of the link's token, which is kept nowhere else: it has 256 random bits, so a plain hash is enough.
    token_hash   bytea       not null,
    expires_at   timestamptz not null,
    revoked_at   timestamptz,
    last_used_at timestamptz,
    -- Whether a code that is mailed to them must be given before anything is shown.
    needs_code   boolean     not null,
    -- Keyed with the service's secret: six digits are guessed from a plain hash.
    code_hash    bytea,
    code_until   timestamptz,
    code_tries   integer     not null,
    -- How many codes were sent since then, so that nobody can ask for them without end.
    codes_sent   integer     not null,
    codes_since  timestamptz,
    version      integer     not null,
    created_at   timestamptz not null,
    created_by   text        not null,
    updated_at   timestamptz not null,
    updated_by   text        not null,
    primary key (organization, id),
    unique (organization, token_hash),
    check ((code_hash is null) = (code_until is null)),
    foreign key (organization, account) references account (organization, id)
);

create index guests_by_plan on guests (organization, plan, id);

-- When guests looked at their plan with a person's input, and did something: a row for each guest and day, no more.
create table guest_visits (
    organization uuid        not null references organization (id),
    guest        uuid        not null,
    day          date        not null,
    views        integer     not null,
    acts         integer     not null,
    first_at     timestamptz not null,
    last_at      timestamptz not null,
    primary key (organization, guest, day),
    foreign key (organization, guest) references guests (organization, id)
);

-- Files handed in as evidence. A file is kept before the plan names it; one that no plan came to name is swept.
create table evidence_files (
    organization uuid        not null references organization (id),
    id           uuid        not null,
    account      uuid        not null,
    plan         uuid        not null,
    name         text        not null,
    size         integer     not null,
    sha256       text        not null,
    content      bytea       not null,
    attached     boolean     not null,
    created_at   timestamptz not null,
    created_by   text        not null,
    primary key (organization, id),
    foreign key (organization, account) references account (organization, id)
);

create index evidence_files_by_plan on evidence_files (organization, plan);
create index evidence_files_to_sweep on evidence_files (organization, created_at) where not attached;

do $$
declare
    t text;
begin
    foreach t in array array['guests', 'guest_visits', 'evidence_files']
    loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy own_organization on %I using (organization = current_organization())
                        with check (organization = current_organization())', t);
    end loop;
end
$$;

grant select, insert, update on guests, guest_visits to "${application_role}";
grant select, insert, update, delete on evidence_files to "${application_role}";
