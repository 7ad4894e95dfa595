-- What every module stands on: ids, the calendar, the ledger with its outbox and idempotency records, jobs, attachments.
-- Conventions: ids BIGINT from one counter; instants BIGINT milliseconds UTC; days TEXT ISO; enumerations TEXT with CHECK;
-- history rows carry valid_from/valid_to (days, half open, when true) and recorded_from/recorded_to (instants, half open, when known);
-- an open end is '9999-12-31' and 9223372036854775807.

CREATE TABLE id_counter (
    only_row BIGINT NOT NULL PRIMARY KEY CHECK (only_row = 1),
    next BIGINT NOT NULL
);
INSERT INTO id_counter (only_row, next) VALUES (1, 1000);

-- Every day from 2015 to 2040. ordinal: days since 1970-01-01, so a post's day at +08:00 is (published_at + 28800000) / 86400000.
CREATE TABLE calendar_days (
    day TEXT NOT NULL PRIMARY KEY,
    ordinal BIGINT NOT NULL UNIQUE,
    is_working_day BIGINT NOT NULL CHECK (is_working_day IN (0, 1)),
    working_ordinal BIGINT NOT NULL,
    is_provisional BIGINT NOT NULL CHECK (is_provisional IN (0, 1)),
    calendar_version TEXT NOT NULL
);

-- RFC 6962 tree over the canonical bytes. The columns beside `bytes` are copies for finding an entry; the bytes are the entry.
-- salt: of the before/after digests in the bytes; erasing it severs the digests from a person's data without touching the tree.
CREATE TABLE ledger_entries (
    sequence BIGINT NOT NULL PRIMARY KEY,
    recorded_at BIGINT NOT NULL,
    verb TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id BIGINT NOT NULL,
    actor_person_id BIGINT NOT NULL,
    actor_unit_id BIGINT NOT NULL,
    bytes TEXT NOT NULL,
    salt TEXT NOT NULL,
    leaf BYTEA NOT NULL
);
CREATE INDEX ledger_entries_subject ON ledger_entries (subject_kind, subject_id, sequence);
CREATE INDEX ledger_entries_actor ON ledger_entries (actor_person_id, sequence);

-- The tree's right edge, so that an append costs O(log n); its row is the lock that orders all writers.
CREATE TABLE ledger_state (
    only_row BIGINT NOT NULL PRIMARY KEY CHECK (only_row = 1),
    size BIGINT NOT NULL,
    frontier BYTEA NOT NULL
);
INSERT INTO ledger_state (only_row, size, frontier) VALUES (1, 0, '');

CREATE TABLE idempotency_keys (
    actor_person_id BIGINT NOT NULL,
    idempotency_key TEXT NOT NULL,
    request_digest TEXT NOT NULL,
    answer TEXT NOT NULL,
    recorded_at BIGINT NOT NULL,
    PRIMARY KEY (actor_person_id, idempotency_key)
);

CREATE TABLE outbox (
    id BIGINT NOT NULL PRIMARY KEY,
    topic TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id BIGINT NOT NULL,
    payload TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    available_at BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    delivered_at BIGINT,
    last_error TEXT
);
CREATE INDEX outbox_waiting ON outbox (available_at, id) WHERE delivered_at IS NULL;

CREATE TABLE job_runs (
    job TEXT NOT NULL PRIMARY KEY,
    last_started_at BIGINT NOT NULL,
    last_finished_at BIGINT,
    last_error TEXT,
    next_due_at BIGINT NOT NULL
);

-- Content lives in files named by digest, outside the database.
CREATE TABLE attachments (
    id BIGINT NOT NULL PRIMARY KEY,
    digest TEXT NOT NULL,
    size_bytes BIGINT NOT NULL,
    media_type TEXT NOT NULL,
    file_name TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    created_by BIGINT NOT NULL
);
CREATE INDEX attachments_digest ON attachments (digest);
