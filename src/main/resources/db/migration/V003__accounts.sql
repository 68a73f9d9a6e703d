-- Accounts, their units, what we sell and from whom customers buy.

create table account (
    organization uuid        not null references organization (id),
    id           uuid        not null,
    parent       uuid,
    name         text        not null,
    name_key     text        not null,
    owner        uuid,
    version      integer     not null,
    created_at   timestamptz not null,
    created_by   text        not null,
    updated_at   timestamptz not null,
    updated_by   text        not null,
    primary key (organization, id),
    unique (organization, name_key),
    foreign key (organization, parent) references account (organization, id),
    foreign key (organization, owner) references member (organization, id)
);

create index account_by_owner on account (organization, owner);
create index account_by_parent on account (organization, parent);
-- Prefix search must use an index whatever the database's collation is.
create index account_by_name_prefix on account (organization, name_key text_pattern_ops, id);

create table account_member (
    organization uuid not null references organization (id),
    account      uuid not null,
    member       uuid not null,
    primary key (organization, account, member),
    foreign key (organization, account) references account (organization, id),
    foreign key (organization, member) references member (organization, id)
);

create index account_member_by_member on account_member (organization, member);

-- What an application may do, and where: a scope on one account, or on every account when account is null.
create table application_grant (
    organization uuid not null references organization (id),
    id           uuid not null,
    application  uuid not null,
    scope        text not null,
    account      uuid,
    primary key (organization, id),
    unique nulls not distinct (organization, application, scope, account),
    foreign key (organization, application) references application (organization, id),
    foreign key (organization, account) references account (organization, id)
);

create table business_unit (
    organization   uuid        not null references organization (id),
    id             uuid        not null,
    account        uuid        not null,
    parent         uuid,
    name           text        not null,
    name_key       text        not null,
    effective_from date,
    effective_to   date,
    version        integer     not null,
    created_at     timestamptz not null,
    created_by     text        not null,
    updated_at     timestamptz not null,
    updated_by     text        not null,
    primary key (organization, id),
    unique (organization, account, id),
    unique nulls not distinct (organization, account, parent, name_key),
    check (effective_from <= effective_to),
    foreign key (organization, account) references account (organization, id),
    foreign key (organization, account, parent) references business_unit (organization, account, id)
);

create table offering (
    organization      uuid        not null references organization (id),
    id                uuid        not null,
    parent            uuid,
    name              text        not null,
    name_key          text        not null,
    wallet_definition text,
    version           integer     not null,
    created_at        timestamptz not null,
    created_by        text        not null,
    updated_at        timestamptz not null,
    updated_by        text        not null,
    primary key (organization, id),
    unique (organization, name_key),
    foreign key (organization, parent) references offering (organization, id)
);

create table vendor (
    organization uuid        not null references organization (id),
    id           uuid        not null,
    name         text        not null,
    name_key     text        not null,
    version      integer     not null,
    created_at   timestamptz not null,
    created_by   text        not null,
    updated_at   timestamptz not null,
    updated_by   text        not null,
    primary key (organization, id),
    unique (organization, name_key)
);

create table vendor_alias (
    organization uuid not null references organization (id),
    alias_key    text not null,
    alias        text not null,
    vendor       uuid not null,
    primary key (organization, alias_key),
    foreign key (organization, vendor) references vendor (organization, id)
);

create index vendor_alias_by_vendor on vendor_alias (organization, vendor);

alter table organization
    add foreign key (id, our_vendor) references vendor (organization, id);
