-- Which imports found what they say recorded already: when the import that had recorded it is taken back, what the others
-- say still stands.
create table spend_fact_confirmation (
    organization uuid        not null,
    fact         uuid        not null,
    job          uuid        not null,
    -- What was believed then, and what the import says.
    version      integer     not null,
    said_at      timestamptz not null,
    primary key (organization, fact, job),
    foreign key (organization, fact, version) references spend_fact (organization, id, version),
    foreign key (organization, job) references import_job (organization, id)
);

alter table spend_fact_confirmation enable row level security;
alter table spend_fact_confirmation force row level security;
create policy own_organization on spend_fact_confirmation using (organization = current_organization())
    with check (organization = current_organization());
grant select, insert, update, delete on spend_fact_confirmation to "${application_role}";
