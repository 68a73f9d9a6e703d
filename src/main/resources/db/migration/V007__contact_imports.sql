-- What an import needs to recognize a contact again, and to let it report to somebody who comes later.

alter table contact
    -- The contact's number at its source, such as a CRM; null for one that was written by hand.
    add column reference text,
    -- The e-mail address or reference of the one it reports to, until they are known.
    add column reports_to_named text;

create unique index contact_by_reference on contact (organization, account, reference) where reference is not null;

-- One address is one person, whichever of our customers they work for.
create index contact_by_email on contact (organization, email) where email is not null;
