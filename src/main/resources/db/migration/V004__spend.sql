-- Observed spend. A fact is never overwritten: a correction closes the row (replaced_at) and adds the next version, so
-- that "what did we believe on day D" has an answer.

create table import_job (
    organization uuid        not null references organization (id),
    id           uuid        not null,
    account      uuid        not null,
    kind         text        not null,
    state        text        not null check (state in ('RECEIVING', 'QUEUED', 'RUNNING', 'DONE', 'FAILED')),
    mapping      text        not null,
    file_bytes   bigint      not null,
    bytes_read   bigint      not null,
    rows_read    bigint      not null,
    accepted     bigint      not null,
    unchanged    bigint      not null,
    rejected     bigint      not null,
    failure      text,
    heartbeat_at timestamptz not null,
    -- Failures in a row on the same piece: an import that can't go on must not be tried for ever.
    attempts     smallint    not null default 0,
    version      integer     not null,
    created_at   timestamptz not null,
    created_by   text        not null,
    updated_at   timestamptz not null,
    updated_by   text        not null,
    primary key (organization, id),
    foreign key (organization, account) references account (organization, id)
);

create index import_job_by_account on import_job (organization, account, id);
create index import_job_unfinished on import_job (organization, heartbeat_at)
    where state in ('RECEIVING', 'QUEUED', 'RUNNING');

-- The uploaded file in pieces that end at a record's end, so that each can be read alone: a piece is deleted in the
-- transaction that takes its rows over, and any copy of the service can go on where a killed one stopped.
create table import_piece (
    organization uuid    not null references organization (id),
    job          uuid    not null,
    number       integer not null,
    first_line   bigint  not null,
    content      bytea   not null,
    primary key (organization, job, number),
    foreign key (organization, job) references import_job (organization, id)
);

create table import_rejection (
    organization uuid    not null references organization (id),
    job          uuid    not null,
    line         bigint  not null,
    column_name  text    not null,
    value        text    not null,
    reason       text    not null,
    primary key (organization, job, line),
    foreign key (organization, job) references import_job (organization, id)
);

create table spend_fact (
    -- The unit's key says that the organization exists; each check of a million rows counts.
    organization uuid           not null,
    id           uuid           not null,
    version      integer        not null,
    account      uuid           not null,
    unit         uuid           not null,
    offering     uuid           not null,
    vendor       uuid           not null,
    reference    text           not null,
    title        text           not null,
    -- SHA-256 of reference and title: with unit and vendor it says which contract this is. Titles outgrow an index row.
    identity     bytea          not null,
    amount       numeric(19, 4) not null check (amount >= 0),
    currency     char(3)        not null,
    starts_on    date           not null,
    ends_on      date           not null,
    job          uuid,
    recorded_at  timestamptz    not null,
    replaced_at  timestamptz,
    primary key (organization, id, version),
    check (starts_on <= ends_on),
    foreign key (organization, account, unit) references business_unit (organization, account, id),
    foreign key (organization, offering) references offering (organization, id),
    foreign key (organization, vendor) references vendor (organization, id),
    foreign key (organization, job) references import_job (organization, id)
);

create unique index spend_fact_identity on spend_fact (organization, account, unit, vendor, identity)
    where replaced_at is null;

create index spend_fact_by_account on spend_fact (organization, account, starts_on, ends_on);

create index spend_fact_by_end on spend_fact (organization, account, ends_on, id) where replaced_at is null;

-- The part of a contract's amount that falls on its days from the first to the one numbered "until", rounded half up to
-- the currency's smallest unit, such as 0.01. Without a quotient: one that is rounded twice is wrong by a cent now and then.
create function spend_until(amount numeric, days integer, until integer, smallest numeric) returns numeric
    language sql immutable parallel safe
    as $$
        select div(2 * amount * greatest(0, least(until, days)) + days * smallest, 2 * days * smallest) * smallest
    $$;

-- What of it falls into a period, both ends included. Periods that follow one another add up to the whole.
create function spend_within(amount numeric, starts_on date, ends_on date, first_day date, last_day date, smallest numeric)
    returns numeric
    language sql immutable parallel safe
    as $$
        select spend_until(amount, ends_on - starts_on + 1, last_day - starts_on + 1, smallest)
            - spend_until(amount, ends_on - starts_on + 1, first_day - starts_on, smallest)
    $$;
