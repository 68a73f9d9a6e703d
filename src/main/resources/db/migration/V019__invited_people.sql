-- A link belongs to who had the part when they were invited: it ends when the part is somebody else's.
alter table guests
    -- What they were called, unless nobody had the part yet.
    add column part_name    text,
    -- The contact of the account they were, if any.
    add column part_contact uuid,
    -- All wrong codes ever given with the link, so that a code is not guessed in half a year.
    add column codes_wrong  integer not null default 0;
