-- Runs last among the first tables: forces row-level security on each, and gives the application's role just enough.
-- A catalogue test fails when a table added later lacks it.

do $$
declare
    t text;
begin
    foreach t in array array['team', 'member', 'application', 'change', 'idempotency', 'account', 'account_member',
        'application_grant', 'business_unit', 'offering', 'vendor', 'vendor_alias', 'import_job', 'import_piece',
        'import_rejection', 'spend_fact']
    loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy own_organization on %I using (organization = current_organization())
                        with check (organization = current_organization())', t);
        execute format('grant select, insert, update, delete on %I to %I', t, '${application_role}');
    end loop;
    -- The log is append-only, whoever asks.
    revoke update, delete on change from "${application_role}";
end
$$;

alter table organization enable row level security;
alter table organization force row level security;
create policy own_organization on organization using (id = current_organization()) with check (id = current_organization());
grant select, insert, update on organization to "${application_role}";

-- Ids of the organizations and nothing else: background work visits each one, then acts inside it. The one table that a
-- transaction may read whole.
create table organization_directory (
    organization uuid primary key references organization (id)
);
alter table organization_directory enable row level security;
alter table organization_directory force row level security;
create policy ids_of_all on organization_directory for select using (true);
create policy own_organization on organization_directory for insert with check (organization = current_organization());
grant select, insert on organization_directory to "${application_role}";
