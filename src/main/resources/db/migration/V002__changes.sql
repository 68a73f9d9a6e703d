-- The change log: one row for each accepted write, in the same transaction as the write. A reader is served only rows of
-- transactions older than the oldest one still running, in the order (xid, sequence): nothing can appear behind it later.

create table change (
    organization uuid        not null references organization (id),
    sequence     bigint      generated always as identity,
    xid          xid8        not null default pg_current_xact_id(),
    entity_type  text        not null,
    entity_id    uuid        not null,
    account      uuid,
    version      integer     not null,
    kind         text        not null check (kind in ('CREATED', 'CHANGED', 'DELETED')),
    actor        text        not null,
    at           timestamptz not null default clock_timestamp(),
    primary key (organization, sequence),
    -- A document's change is copied here after its write and may be copied twice: the second copy is ignored.
    unique (organization, entity_type, entity_id, version)
);

create index change_in_order on change (organization, xid, sequence);

-- One row for each accepted mutation that named a key, in the same transaction as its write.
create table idempotency (
    organization uuid        not null references organization (id),
    actor        text        not null,
    mutation     text        not null,
    key          text        not null,
    fingerprint  bytea       not null,
    answer       text        not null,
    created_at   timestamptz not null default clock_timestamp(),
    primary key (organization, actor, mutation, key)
);

create index idempotency_by_age on idempotency (organization, created_at);
