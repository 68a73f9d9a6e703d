-- What was imported once must be known again: by the names that units and vendors had then, or not at all.

-- A name the vendor had before. It gives way to a vendor that carries it now, which an alias somebody chose does not.
alter table vendor_alias add column former boolean not null default false;

create table business_unit_former_name (
    organization uuid not null references organization (id),
    account      uuid not null,
    name_key     text not null,
    unit         uuid not null,
    primary key (organization, account, name_key, unit),
    foreign key (organization, account, unit) references business_unit (organization, account, id)
);

alter table business_unit_former_name enable row level security;
alter table business_unit_former_name force row level security;
create policy own_organization on business_unit_former_name using (organization = current_organization())
    with check (organization = current_organization());
grant select, insert, update, delete on business_unit_former_name to "${application_role}";

-- An import that is taken back passes two more states: its facts end in pieces, whoever works on them.
alter table import_job drop constraint import_job_state_check;
alter table import_job add constraint import_job_state_check
    check (state in ('RECEIVING', 'QUEUED', 'RUNNING', 'DONE', 'FAILED', 'WITHDRAWING', 'WITHDRAWN'));

drop index import_job_unfinished;
create index import_job_unfinished on import_job (organization, heartbeat_at)
    where state in ('RECEIVING', 'QUEUED', 'RUNNING', 'WITHDRAWING');
