-- Mappings with uniqueReferences look each row's contract up by its vendor's reference: without this, every piece of a
-- file reads all that was ever recorded of the account. Facts without a reference are in no such look-up.
create index spend_fact_by_reference on spend_fact (organization, account, vendor, reference)
    where replaced_at is null and reference <> '';
