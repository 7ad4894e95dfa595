-- What is to be filed where by when, and what was filed. filing_duties holds cause and identity; filing_versions what was known when, so that a
-- past day can be asked: effective_on, submitted_on and settled_on say when a thing was true, recorded_from/recorded_to when it was known.
-- due_on: the earliest of the clocks, which people are reminded by; last_due_on: the latest, which findings may wait for.

CREATE TABLE filing_duties (
    id BIGINT NOT NULL PRIMARY KEY,
    account_id BIGINT NOT NULL REFERENCES account_identities (id),
    filing_system TEXT NOT NULL,
    system_zh TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('filing', 'word')),
    occasion TEXT NOT NULL CHECK (occasion IN ('opening', 'amendment', 'shutdown', 'cancellation', 'freezing', 'backfill')),
    effective_on TEXT NOT NULL,
    version BIGINT NOT NULL,
    reminded_at BIGINT,
    created_at BIGINT NOT NULL
);
CREATE INDEX filing_duties_account ON filing_duties (account_id, filing_system, id);

-- form: what was typed over the registry's values before filing, what was filed after it; JSON by field code.
CREATE TABLE filing_versions (
    id BIGINT NOT NULL PRIMARY KEY,
    filing_id BIGINT NOT NULL REFERENCES filing_duties (id),
    state TEXT NOT NULL CHECK (state IN ('due', 'submitted', 'filed', 'waived')),
    due_on TEXT,
    last_due_on TEXT,
    is_provisional BIGINT NOT NULL CHECK (is_provisional IN (0, 1)),
    calendar_version TEXT NOT NULL,
    submitted_on TEXT,
    settled_on TEXT,
    receipt_number TEXT NOT NULL,
    receipt_file_id BIGINT REFERENCES attachments (id),
    form TEXT NOT NULL,
    note TEXT NOT NULL,
    recorded_from BIGINT NOT NULL,
    recorded_to BIGINT NOT NULL
);
CREATE INDEX filing_versions_filing ON filing_versions (filing_id, recorded_from);
CREATE INDEX filing_versions_known ON filing_versions (recorded_to, state, due_on, filing_id);
CREATE INDEX filing_versions_due ON filing_versions (coalesce(due_on, '9999-12-31'), filing_id) WHERE recorded_to = 9223372036854775807;
CREATE INDEX filing_versions_receipt ON filing_versions (receipt_number) WHERE receipt_number <> '';

-- What the last filing of an account told a system, one row a field, in the registry's own values: to be compared with the registry and with
-- the other systems. source: the registry's name of it, empty where it was typed by hand.
CREATE TABLE filed_fields (
    id BIGINT NOT NULL PRIMARY KEY,
    filing_id BIGINT NOT NULL REFERENCES filing_duties (id),
    field TEXT NOT NULL,
    source TEXT NOT NULL,
    value TEXT NOT NULL,
    recorded_from BIGINT NOT NULL,
    recorded_to BIGINT NOT NULL
);
CREATE INDEX filed_fields_filing ON filed_fields (filing_id, recorded_to);
