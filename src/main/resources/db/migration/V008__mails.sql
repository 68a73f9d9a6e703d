-- Mail on its way to people: kept with what it tells of, sent behind it, so that no crash loses one.

create table mails (
    organization    uuid        not null references organization (id),
    id              uuid        not null,
    -- What the mail is of: the same again is not a second mail.
    dedupe_key      text        not null,
    topic           text        not null,
    recipient       text        not null,
    recipient_name  text,
    subject         text        not null,
    -- These may hold secrets, such as a link: they are gone once the mail is sent or given up.
    text_body       text,
    html_body       text,
    unsubscribe     text,
    state           text        not null check (state in ('WAITING', 'HELD', 'SENT', 'FAILED')),
    attempts        integer     not null,
    last_error      text,
    created_at      timestamptz not null,
    useful_until    timestamptz not null,
    -- Also the claim of whoever sends it now: nobody else tries before.
    next_attempt_at timestamptz not null,
    sent_at         timestamptz,
    primary key (organization, id),
    unique (organization, dedupe_key),
    check ((state in ('WAITING', 'HELD')) = (text_body is not null)),
    check (state in ('WAITING', 'HELD') or (html_body is null and unsubscribe is null)),
    check ((state = 'SENT') = (sent_at is not null))
);

-- What is of no use soonest goes first.
create index mails_to_send on mails (organization, useful_until) where state in ('WAITING', 'HELD');

alter table mails enable row level security;
alter table mails force row level security;
create policy own_organization on mails using (organization = current_organization())
    with check (organization = current_organization());
grant select, insert, update, delete on mails to "${application_role}";
