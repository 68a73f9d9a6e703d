-- Who the people at an account are, which posts they hold there, and when we dealt with them.

create table person (
    organization uuid        not null references organization (id),
    id           uuid        not null,
    -- Null for a placeholder: somebody who is known to exist but not by name.
    name         text,
    description  text,
    -- Of the name; of the description where there is no name.
    name_key     text        not null,
    version      integer     not null,
    created_at   timestamptz not null,
    created_by   text        not null,
    updated_at   timestamptz not null,
    updated_by   text        not null,
    primary key (organization, id),
    check (name is not null or description is not null)
);

-- Prefix search must use an index whatever the database's collation is.
create index person_by_name_prefix on person (organization, name_key text_pattern_ops, id);

create table contact (
    organization uuid        not null references organization (id),
    id           uuid        not null,
    account      uuid        not null,
    person       uuid        not null,
    unit         uuid,
    -- The contact this one reports to.
    parent       uuid,
    title        text,
    level        text        not null
        check (level in ('EXECUTIVE', 'VP', 'DIRECTOR', 'MANAGER', 'PROCUREMENT', 'OTHER')),
    email        text,
    phone        text,
    valid_from   date,
    valid_to     date,
    version      integer     not null,
    created_at   timestamptz not null,
    created_by   text        not null,
    updated_at   timestamptz not null,
    updated_by   text        not null,
    primary key (organization, id),
    unique (organization, account, id),
    check (valid_from <= valid_to),
    check (email = lower(email)),
    foreign key (organization, account) references account (organization, id),
    foreign key (organization, person) references person (organization, id),
    foreign key (organization, account, unit) references business_unit (organization, account, id),
    foreign key (organization, account, parent) references contact (organization, account, id)
);

create index contact_by_person on contact (organization, person);
create index contact_by_unit on contact (organization, unit);
create index contact_by_parent on contact (organization, parent);

-- One of us dealt with one of them: a row for each contact and member of an event, such as a meeting.
create table touch (
    organization uuid        not null references organization (id),
    id           uuid        not null,
    account      uuid        not null,
    contact      uuid        not null,
    member       uuid        not null,
    -- Touches of one event share this; an event that is sent again meets its own rows.
    event        uuid        not null,
    kind         text        not null check (kind in ('MEETING', 'CALL', 'MAIL', 'VISIT', 'FEEDBACK')),
    happened_at  timestamptz not null,
    source       text        not null,
    recorded_at  timestamptz not null,
    recorded_by  text        not null,
    primary key (organization, id),
    unique (organization, event, contact, member),
    check (happened_at <= recorded_at),
    foreign key (organization, account, contact) references contact (organization, account, id),
    foreign key (organization, member) references member (organization, id)
);

create index touch_latest on touch (organization, contact, happened_at desc, id desc);
create index touch_by_account on touch (organization, account, happened_at);

do $$
declare
    t text;
begin
    foreach t in array array['person', 'contact', 'touch']
    loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy own_organization on %I using (organization = current_organization())
                        with check (organization = current_organization())', t);
    end loop;
end
$$;

grant select, insert, update on person, contact to "${application_role}";
-- Touches are append-only, whoever asks.
grant select, insert on touch to "${application_role}";
