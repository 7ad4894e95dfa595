-- What was done with an account on its way: approvals, shut-down, cancellation, freezing period, audit, taking back; archives; filing marks.

-- One row a step, never changed. effective_on: when it took effect on the platform or by decision; until_on: end of the freezing period.
CREATE TABLE account_acts (
    id BIGINT NOT NULL PRIMARY KEY,
    account_id BIGINT NOT NULL REFERENCES account_identities (id),
    event TEXT NOT NULL,
    from_state TEXT NOT NULL,
    to_state TEXT NOT NULL,
    effective_on TEXT NOT NULL,
    until_on TEXT,
    followers BIGINT,
    decision TEXT NOT NULL,
    reason TEXT NOT NULL,
    notice_url TEXT NOT NULL,
    replacement TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('', 'passed', 'failed', 'adopted', 'not_adopted')),
    evidence_id BIGINT REFERENCES attachments (id),
    person_id BIGINT NOT NULL,
    unit_id BIGINT NOT NULL,
    recorded_at BIGINT NOT NULL
);
CREATE INDEX account_acts_account ON account_acts (account_id, id);
CREATE INDEX account_acts_event ON account_acts (event, effective_on);

-- Everything that an account published, as one attachment, taken before its cancellation.
CREATE TABLE account_archives (
    id BIGINT NOT NULL PRIMARY KEY,
    account_id BIGINT NOT NULL REFERENCES account_identities (id),
    attachment_id BIGINT NOT NULL REFERENCES attachments (id),
    posts BIGINT NOT NULL,
    first_published_at BIGINT,
    last_published_at BIGINT,
    taken_by BIGINT NOT NULL,
    taken_at BIGINT NOT NULL
);
CREATE INDEX account_archives_account ON account_archives (account_id, id);

-- That both filings of an occasion are recorded; voided when the account has to be filed anew.
CREATE TABLE account_filing_marks (
    id BIGINT NOT NULL PRIMARY KEY,
    account_id BIGINT NOT NULL REFERENCES account_identities (id),
    occasion TEXT NOT NULL CHECK (occasion IN ('opening', 'amendment', 'shutdown', 'cancellation', 'freezing', 'backfill')),
    noted_at BIGINT NOT NULL,
    voided_at BIGINT
);
CREATE INDEX account_filing_marks_account ON account_filing_marks (account_id) WHERE voided_at IS NULL;
