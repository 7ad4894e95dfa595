-- Census campaigns (摸查统计): one sheet a unit, one line an account; what the unit answered, what became of its corrections.

-- unit_kinds: codes joined by commas, empty for every kind. answered_by: whether subordinate units and internal divisions have sheets of their own.
CREATE TABLE censuses (
    id BIGINT NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    reference_day TEXT NOT NULL,
    due_on TEXT NOT NULL,
    scope_unit_id BIGINT NOT NULL REFERENCES unit_nodes (id),
    unit_kinds TEXT NOT NULL,
    answered_by TEXT NOT NULL CHECK (answered_by IN ('themselves', 'through_unit')),
    instructions TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'running', 'closed', 'withdrawn')),
    created_by BIGINT NOT NULL,
    created_unit_id BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    started_at BIGINT,
    closed_at BIGINT,
    version BIGINT NOT NULL
);

CREATE TABLE census_sheets (
    id BIGINT NOT NULL PRIMARY KEY,
    census_id BIGINT NOT NULL REFERENCES censuses (id),
    unit_id BIGINT NOT NULL REFERENCES unit_nodes (id),
    state TEXT NOT NULL CHECK (state IN ('to_answer', 'to_sign', 'signed', 'archived', 'unanswered')),
    declares_none BIGINT NOT NULL CHECK (declares_none IN (0, 1)),
    note TEXT NOT NULL,
    submitted_by BIGINT,
    submitted_at BIGINT,
    signed_by BIGINT,
    signed_at BIGINT,
    signed_digest TEXT NOT NULL,
    scan_id BIGINT REFERENCES attachments (id),
    is_late BIGINT NOT NULL CHECK (is_late IN (0, 1)),
    reminded_at BIGINT,
    reminders BIGINT NOT NULL,
    version BIGINT NOT NULL,
    UNIQUE (census_id, unit_id)
);
CREATE INDEX census_sheets_unit ON census_sheets (unit_id, census_id);

-- snapshot: the account as recorded on the reference day, empty for one that the unit added. proposal: what the unit says instead. Both JSON.
CREATE TABLE census_lines (
    id BIGINT NOT NULL PRIMARY KEY,
    sheet_id BIGINT NOT NULL REFERENCES census_sheets (id),
    unit_id BIGINT NOT NULL REFERENCES unit_nodes (id),
    account_id BIGINT REFERENCES account_identities (id),
    snapshot TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('', 'confirmed', 'corrected', 'not_ours', 'added')),
    proposal TEXT NOT NULL,
    note TEXT NOT NULL,
    answered_by BIGINT,
    answered_at BIGINT,
    decision TEXT NOT NULL CHECK (decision IN ('', 'proposed', 'accepted', 'rejected', 'unauthorised')),
    decided_by BIGINT,
    decided_at BIGINT,
    decision_note TEXT NOT NULL,
    result_account_id BIGINT REFERENCES account_identities (id)
);
CREATE INDEX census_lines_sheet ON census_lines (sheet_id, id);
CREATE INDEX census_lines_decision ON census_lines (decision, sheet_id) WHERE decision <> '';

CREATE TABLE census_notes (
    id BIGINT NOT NULL PRIMARY KEY,
    sheet_id BIGINT NOT NULL REFERENCES census_sheets (id),
    event TEXT NOT NULL,
    body TEXT NOT NULL,
    person_id BIGINT NOT NULL,
    unit_id BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX census_notes_sheet ON census_notes (sheet_id, id);
