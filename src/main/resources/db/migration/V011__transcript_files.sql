-- Transcripts as they were sent. A file is kept first; then its document is written and those who work with
-- transcripts are told, again and again until all of them have done their part.

create table transcript_files (
    organization uuid        not null references organization (id),
    -- The transcript's own.
    id           uuid        not null,
    account      uuid        not null,
    meeting      uuid        not null,
    source       text        not null,
    -- When the recording began, as far as its sender said.
    starts_at    timestamptz,
    size         integer     not null,
    sha256       text        not null check (length(sha256) = 64),
    -- Null once its time is over or a person was erased; the hash stays, so that the same file is known again.
    content      bytea,
    -- When everybody who works with transcripts was told.
    told_at      timestamptz,
    attempts     integer     not null,
    next_try_at  timestamptz not null,
    created_at   timestamptz not null,
    created_by   text        not null,
    primary key (organization, id),
    unique (organization, meeting, sha256),
    foreign key (organization, account) references account (organization, id)
);

create index transcript_files_to_tell on transcript_files (organization, next_try_at) where told_at is null;
create index transcript_files_by_age on transcript_files (organization, created_at) where content is not null;

alter table transcript_files enable row level security;
alter table transcript_files force row level security;
create policy own_organization on transcript_files using (organization = current_organization())
    with check (organization = current_organization());
grant select, insert on transcript_files to "${application_role}";
-- What was sent is never altered, only forgotten.
grant update (content, told_at, attempts, next_try_at) on transcript_files to "${application_role}";
