-- The third-party monitor (第三方监测): what a company is commissioned to watch, what it reports, what became of each report.

-- company_unit_id: an outside body. verifier_id: the person of the office who verifies; absent: whoever of the office may.
CREATE TABLE monitor_commissions (
    id BIGINT NOT NULL PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    company_unit_id BIGINT NOT NULL REFERENCES unit_nodes (id),
    starts_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    verifier_id BIGINT,
    requirements TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('in_force', 'ended')),
    created_by BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    ended_at BIGINT,
    ended_reason TEXT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX monitor_commissions_company ON monitor_commissions (company_unit_id, starts_on);

-- The task: units with all beneath them, platforms, problem codes. No row of a kind: all of that kind.
CREATE TABLE monitor_commission_units (
    commission_id BIGINT NOT NULL REFERENCES monitor_commissions (id),
    unit_id BIGINT NOT NULL REFERENCES unit_nodes (id),
    PRIMARY KEY (commission_id, unit_id)
);
CREATE TABLE monitor_commission_words (
    commission_id BIGINT NOT NULL REFERENCES monitor_commissions (id),
    kind TEXT NOT NULL CHECK (kind IN ('platform', 'code')),
    word TEXT NOT NULL,
    PRIMARY KEY (commission_id, kind, word)
);

-- number: the monitor's own. kind: of an account of the registry, or of one that is not registered. digest: of what was said and shown, by
-- which a repeated number is compared. merged_into and finding_id: with what it is one problem, or what it became.
CREATE TABLE monitor_reports (
    id BIGINT NOT NULL PRIMARY KEY,
    commission_id BIGINT NOT NULL REFERENCES monitor_commissions (id),
    number TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('account', 'unregistered')),
    code TEXT NOT NULL,
    severity TEXT NOT NULL CHECK (severity IN ('serious', 'general', 'hint')),
    is_fast BIGINT NOT NULL CHECK (is_fast IN (0, 1)),
    account_id BIGINT REFERENCES account_identities (id),
    host_unit_id BIGINT,
    matched_by TEXT NOT NULL CHECK (matched_by IN ('number', 'id', 'link', 'name', 'none')),
    account_name TEXT NOT NULL,
    platform TEXT NOT NULL,
    platform_account_id TEXT NOT NULL,
    link TEXT NOT NULL,
    suspected_unit TEXT NOT NULL,
    found_on TEXT NOT NULL,
    found_until TEXT NOT NULL,
    description TEXT NOT NULL,
    post_link TEXT NOT NULL,
    digest TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('to_verify', 'asked_back', 'accepted', 'rejected', 'merged', 'withdrawn')),
    reason_code TEXT NOT NULL,
    is_late BIGINT NOT NULL CHECK (is_late IN (0, 1)),
    handed_in_by BIGINT NOT NULL,
    handed_in_at BIGINT NOT NULL,
    handed_in_on TEXT NOT NULL,
    due_at BIGINT,
    due_is_provisional BIGINT NOT NULL CHECK (due_is_provisional IN (0, 1)),
    decided_by BIGINT,
    decided_at BIGINT,
    merged_into BIGINT,
    finding_id BIGINT,
    case_account_id BIGINT,
    version BIGINT NOT NULL,
    UNIQUE (commission_id, number)
);
CREATE INDEX monitor_reports_state ON monitor_reports (state, is_fast, id);
CREATE INDEX monitor_reports_same ON monitor_reports (account_id, code, found_on);
CREATE INDEX monitor_reports_day ON monitor_reports (commission_id, handed_in_on, code);
CREATE INDEX monitor_reports_finding ON monitor_reports (finding_id);

CREATE TABLE monitor_report_pictures (
    report_id BIGINT NOT NULL REFERENCES monitor_reports (id),
    position BIGINT NOT NULL,
    attachment_id BIGINT NOT NULL REFERENCES attachments (id),
    PRIMARY KEY (report_id, position)
);

-- What both sides wrote to each other; both may read all of it.
CREATE TABLE monitor_report_notes (
    id BIGINT NOT NULL PRIMARY KEY,
    report_id BIGINT NOT NULL REFERENCES monitor_reports (id),
    event TEXT NOT NULL,
    body TEXT NOT NULL,
    person_id BIGINT NOT NULL,
    unit_id BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX monitor_report_notes_report ON monitor_report_notes (report_id, id);
