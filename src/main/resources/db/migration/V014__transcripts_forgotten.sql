-- When the words of a transcript were deleted because their time was over. The row stays with its hash, so that the same
-- file is known again and not taken in anew.

alter table transcript_files add column forgotten_at timestamptz;

create index transcript_files_to_forget on transcript_files (organization, created_at) where forgotten_at is null;

grant update (forgotten_at) on transcript_files to "${application_role}";
