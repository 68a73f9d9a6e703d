-- What customers answered of late is looked through again and again for mails that were not written.
create index change_by_customers on change (organization, at) where actor like 'buyer:%';
