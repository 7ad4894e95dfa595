-- The ladder of 152号 四(三): notifications (通报), and the cases that follow from them or from a serious consequence.

-- One notification of one account or unit. `sameness` is what tells a second entry of the same from another one.
CREATE TABLE notifications (
    id BIGINT NOT NULL PRIMARY KEY,
    sameness TEXT NOT NULL UNIQUE,
    version BIGINT NOT NULL
);

-- What was known of it when. unit_id: the unit that was notified; holder_unit_id: the unit that goes on with what that unit left.
CREATE TABLE notification_versions (
    id BIGINT NOT NULL PRIMARY KEY,
    notification_id BIGINT NOT NULL REFERENCES notifications (id),
    level TEXT NOT NULL CHECK (level IN ('national', 'provincial', 'city')),
    issuer TEXT NOT NULL,
    document_number TEXT NOT NULL,
    title TEXT NOT NULL,
    issued_on TEXT NOT NULL,
    account_id BIGINT REFERENCES account_identities (id),
    unit_id BIGINT NOT NULL REFERENCES unit_nodes (id),
    holder_unit_id BIGINT NOT NULL REFERENCES unit_nodes (id),
    cause TEXT NOT NULL CHECK (cause IN ('stale_content', 'inaccurate_release', 'late_response', 'irregular_management', 'other')),
    is_prominent BIGINT NOT NULL CHECK (is_prominent IN (0, 1)),
    summary TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('person', 'import', 'paper')),
    source_id BIGINT,
    attachment_id BIGINT REFERENCES attachments (id),
    withdrawn_on TEXT,
    reason TEXT NOT NULL,
    recorded_by BIGINT NOT NULL,
    recorded_from BIGINT NOT NULL,
    recorded_to BIGINT NOT NULL
);
CREATE INDEX notification_versions_notification ON notification_versions (notification_id, recorded_to);
CREATE INDEX notification_versions_issued ON notification_versions (recorded_to, issued_on, notification_id);
CREATE INDEX notification_versions_account ON notification_versions (account_id, issued_on);
CREATE INDEX notification_versions_holder ON notification_versions (holder_unit_id, recorded_to);

-- One step of the ladder on its way (rulebook/machines/admonition.yaml, closure_advice.yaml, accountability.yaml).
-- proposed_for: the unit's document (admonition), the account's year (closure_advice). content: what people said at each step, by field.
CREATE TABLE ladder_cases (
    id BIGINT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('admonition', 'closure_advice', 'accountability')),
    proposed_for TEXT NOT NULL,
    account_id BIGINT REFERENCES account_identities (id),
    unit_id BIGINT NOT NULL REFERENCES unit_nodes (id),
    state TEXT NOT NULL,
    content TEXT NOT NULL,
    proposed_by BIGINT,
    decided_by BIGINT,
    paper_id BIGINT,
    due_at BIGINT,
    version BIGINT NOT NULL,
    opened_at BIGINT NOT NULL,
    closed_at BIGINT
);
CREATE INDEX ladder_cases_kind ON ladder_cases (kind, id);
CREATE INDEX ladder_cases_account ON ladder_cases (account_id, kind, id);
CREATE INDEX ladder_cases_unit ON ladder_cases (unit_id, kind, id);
CREATE INDEX ladder_cases_for ON ladder_cases (kind, proposed_for);

-- Where a case stood when, so that a past day can be asked.
CREATE TABLE ladder_case_versions (
    id BIGINT NOT NULL PRIMARY KEY,
    case_id BIGINT NOT NULL REFERENCES ladder_cases (id),
    unit_id BIGINT NOT NULL,
    state TEXT NOT NULL,
    due_at BIGINT,
    recorded_from BIGINT NOT NULL,
    recorded_to BIGINT NOT NULL
);
CREATE INDEX ladder_case_versions_case ON ladder_case_versions (case_id, recorded_to);
CREATE INDEX ladder_case_versions_open ON ladder_case_versions (state, due_at);

-- The notifications that a case counts.
CREATE TABLE ladder_basis (
    case_id BIGINT NOT NULL REFERENCES ladder_cases (id),
    notification_id BIGINT NOT NULL REFERENCES notifications (id),
    PRIMARY KEY (case_id, notification_id)
);
CREATE INDEX ladder_basis_notification ON ladder_basis (notification_id, case_id);

-- What a unit's leader undertook when he was admonished.
CREATE TABLE admonition_commitments (
    id BIGINT NOT NULL PRIMARY KEY,
    case_id BIGINT NOT NULL REFERENCES ladder_cases (id),
    body TEXT NOT NULL,
    due_on TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'reported', 'kept')),
    report TEXT NOT NULL,
    reported_on TEXT,
    confirmed_on TEXT,
    attachment_id BIGINT REFERENCES attachments (id)
);
CREATE INDEX admonition_commitments_case ON admonition_commitments (case_id, id);

-- The evidence of an accountability record: a record of ours in the version and with the digest that it had, or a file.
CREATE TABLE accountability_evidence (
    id BIGINT NOT NULL PRIMARY KEY,
    case_id BIGINT NOT NULL REFERENCES ladder_cases (id),
    kind TEXT NOT NULL CHECK (kind IN ('finding', 'post', 'notification', 'file')),
    subject_id BIGINT NOT NULL,
    subject_version BIGINT NOT NULL,
    digest TEXT NOT NULL,
    note TEXT NOT NULL,
    added_by BIGINT NOT NULL,
    added_at BIGINT NOT NULL,
    UNIQUE (case_id, kind, subject_id, subject_version)
);
