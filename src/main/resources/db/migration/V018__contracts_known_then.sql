-- What ended when is asked as it was known on a day, so versions that were replaced since are looked for, too.
drop index spend_fact_by_end;

create index spend_fact_by_end on spend_fact (organization, account, ends_on, id);
