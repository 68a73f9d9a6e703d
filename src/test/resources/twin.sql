insert into team (organization, id, name, name_key, version, created_at, created_by, updated_at, updated_by)
    values ({organization}, {row}, 'Twin', 'twin', {first});
insert into application (organization, id, name, name_key, client_id, secret_hash, active,
        version, created_at, created_by, updated_at, updated_by)
    values ({organization}, {row}, 'Twin', 'twin', 'twin', '\x00', true, {first});
insert into change (organization, entity_type, entity_id, version, kind, actor)
    values ({organization}, 'Team', {row}, 1, 'CREATED', 'test');
insert into idempotency (organization, actor, mutation, key, fingerprint, answer)
    values ({organization}, 'test', 'createTeam', 'twin', '\x00', '{}');
insert into account (organization, id, name, name_key, version, created_at, created_by, updated_at, updated_by)
    values ({organization}, {row}, 'Twin', 'twin', {first});
insert into account_member (organization, account, member)
    select organization, {row}, id from member limit 1;
insert into application_grant (organization, id, application, scope, account)
    values ({organization}, {row}, {row}, 'accounts:read', {row});
insert into business_unit (organization, id, account, name, name_key,
        version, created_at, created_by, updated_at, updated_by)
    values ({organization}, {row}, {row}, 'Twin', 'twin', {first});
insert into business_unit_former_name (organization, account, name_key, unit)
    values ({organization}, {row}, 'twin of old', {row});
insert into offering (organization, id, name, name_key, version, created_at, created_by, updated_at, updated_by)
    values ({organization}, {row}, 'Twin', 'twin', {first});
insert into vendor (organization, id, name, name_key, version, created_at, created_by, updated_at, updated_by)
    values ({organization}, {row}, 'Twin', 'twin', {first});
insert into vendor_alias (organization, alias_key, alias, vendor)
    values ({organization}, 'twin', 'Twin', {row});
insert into import_job (organization, id, account, kind, state, mapping, file_bytes, bytes_read, rows_read, accepted,
        unchanged, rejected, heartbeat_at, version, created_at, created_by, updated_at, updated_by)
    values ({organization}, {row}, {row}, 'SPEND', 'DONE', '{}', 0, 0, 0, 0, 0, 0, now(), {first});
insert into import_piece (organization, job, number, first_line, content)
    values ({organization}, {row}, 1, 1, '\x00');
insert into import_rejection (organization, job, line, column_name, value, reason)
    values ({organization}, {row}, 1, 'amount', 'x', 'not a number');
insert into spend_fact (organization, id, version, account, unit, offering, vendor, reference, title, identity, amount,
        currency, starts_on, ends_on, recorded_at)
    values ({organization}, {row}, 1, {row}, {row}, {row}, {row}, '', '', '\x00', 1, 'AUD', '2026-01-01', '2026-12-31',
        now());
insert into spend_fact_confirmation (organization, fact, job, version, said_at)
    values ({organization}, {row}, {row}, 1, now());
insert into person (organization, id, name, name_key, version, created_at, created_by, updated_at, updated_by)
    values ({organization}, {row}, 'Twin', 'twin', {first});
insert into contact (organization, id, account, person, level, version, created_at, created_by, updated_at, updated_by)
    values ({organization}, {row}, {row}, {row}, 'OTHER', {first});
insert into touch (organization, id, account, contact, member, event, kind, happened_at, source, recorded_at,
        recorded_by)
    select organization, {row}, {row}, {row}, id, {row}, 'CALL', now(), 'test', now(), 'test' from member limit 1;
insert into touch_event_same (organization, event, same_as, recorded_at, recorded_by)
    values ({organization}, gen_random_uuid(), {row}, now(), 'test');
insert into mails (organization, id, dedupe_key, topic, recipient, subject, state, attempts, created_at, useful_until,
        next_attempt_at, last_error)
    values ({organization}, {row}, 'twin', 'test', 'twin@headroom.example', 'Twin', 'FAILED', 1, now(), now(), now(),
        'Refused.');
insert into calendar_links (organization, id, token_hash, account, plan, participant, issued_at, issued_by)
    values ({organization}, {row}, sha256('twin'), {row}, {row}, {row}, now(), 'test');
insert into guests (organization, id, account, plan, participant, email, token_hash, expires_at, needs_code, code_tries,
        codes_sent, version, created_at, created_by, updated_at, updated_by)
    values ({organization}, {row}, {row}, {row}, {row}, 'twin@buyer.example', '\x00', now(), false, 0, 0, {first});
insert into guest_visits (organization, guest, day, views, acts, first_at, last_at)
    values ({organization}, {row}, '2026-01-01', 1, 0, now(), now());
insert into evidence_files (organization, id, account, plan, name, size, sha256, content, attached, created_at,
        created_by)
    values ({organization}, {row}, {row}, {row}, 'twin.txt', 1, '', '\x00', true, now(), 'test');
insert into provider_events (organization, id, provider, event, meeting_key, file_key, details, state, tries,
        received_at, next_try_at)
    values ({organization}, {row}, 'ZOOM', 'twin', 'twin', 'twin', '{}', 'DEAD', 1, now(), now());
insert into provider_catch_ups (organization, provider, day)
    values ({organization}, 'ZOOM', '2026-01-01');
insert into transcript_files (organization, id, account, meeting, source, size, sha256, content, attempts, next_try_at,
        created_at, created_by)
    values ({organization}, {row}, {row}, {row}, 'UPLOAD', 1, repeat('0', 64), '\x00', 1, now() + interval '1 day',
        now(), 'test');
insert into buyer_links (organization, id, account, meeting, attendee, token_hash, expires_at, version, created_at,
        created_by, updated_at, updated_by)
    values ({organization}, {row}, {row}, {row}, {row}, sha256('twin'), now(), {first});
