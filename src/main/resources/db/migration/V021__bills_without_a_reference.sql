-- Without a reference, the days belong to what tells one contract from another: twelve monthly bills of one title are
-- twelve. The owner of the table is bound by its row-level security, too, while that is forced.
alter table spend_fact no force row level security;

update spend_fact
set identity = sha256(convert_to(told.text, 'UTF8'))
from (select f.organization, f.id, f.version, chr(31) || f.title || chr(31) || to_char(f.starts_on, 'YYYY-MM-DD') || '/'
          || to_char(f.ends_on, 'YYYY-MM-DD') as text
      from spend_fact f where f.reference = '') as told
where spend_fact.organization = told.organization and spend_fact.id = told.id
  and spend_fact.version = told.version;

alter table spend_fact force row level security;
