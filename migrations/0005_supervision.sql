-- To-do items of all processes, findings with their rectification, rule settings and evaluations.

-- One row a thing somebody must do. Assigned to a role at a unit, or to one person of it.
CREATE TABLE todo_items (
    id BIGINT NOT NULL PRIMARY KEY,
    process TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id BIGINT NOT NULL,
    task TEXT NOT NULL,
    title TEXT NOT NULL,
    unit_id BIGINT NOT NULL REFERENCES unit_nodes (id),
    role TEXT NOT NULL,
    person_id BIGINT,
    created_at BIGINT NOT NULL,
    due_at BIGINT,
    is_provisional BIGINT NOT NULL CHECK (is_provisional IN (0, 1)),
    done_at BIGINT,
    done_by BIGINT
);
CREATE INDEX todo_items_open ON todo_items (unit_id, role, due_at) WHERE done_at IS NULL;
CREATE INDEX todo_items_subject ON todo_items (subject_kind, subject_id);
CREATE INDEX todo_items_done ON todo_items (done_by, done_at);

-- due_at: until when whoever holds it must act. original_due_at: of the rectification as dispatched; rectify_due_at: after extensions and
-- stopped clocks. verified_by, dispatched_by, answered_by: for the separation of duties.
CREATE TABLE findings (
    id BIGINT NOT NULL PRIMARY KEY,
    rule TEXT NOT NULL,
    rule_version TEXT NOT NULL,
    article TEXT NOT NULL,
    severity TEXT NOT NULL CHECK (severity IN ('serious', 'general', 'hint')),
    subject_kind TEXT NOT NULL,
    subject_id BIGINT NOT NULL,
    violation_key TEXT NOT NULL,
    title TEXT NOT NULL,
    evidence TEXT NOT NULL,
    host_unit_id BIGINT NOT NULL,
    account_id BIGINT,
    first_day TEXT NOT NULL,
    last_day TEXT,
    state TEXT NOT NULL,
    triage TEXT NOT NULL CHECK (triage IN ('shown', 'warning', 'false_alarm')),
    due_at BIGINT,
    due_is_provisional BIGINT NOT NULL CHECK (due_is_provisional IN (0, 1)),
    holder_unit_id BIGINT,
    verified_by BIGINT,
    dispatched_by BIGINT,
    dispatched_at BIGINT,
    answered_by BIGINT,
    original_due_at BIGINT,
    rectify_due_at BIGINT,
    requested_due_at BIGINT,
    clock_stopped_at BIGINT,
    returned_towards BIGINT,
    extensions BIGINT NOT NULL,
    appeals BIGINT NOT NULL,
    returns BIGINT NOT NULL,
    reworks BIGINT NOT NULL,
    reminded_at BIGINT,
    calendar_version TEXT NOT NULL,
    version BIGINT NOT NULL,
    opened_at BIGINT NOT NULL,
    closed_at BIGINT
);
CREATE UNIQUE INDEX findings_violation ON findings (rule, subject_kind, subject_id, violation_key, first_day);
CREATE INDEX findings_present ON findings (rule, subject_kind, subject_id) WHERE last_day IS NULL;
CREATE INDEX findings_state ON findings (state, severity, id);
CREATE INDEX findings_host ON findings (host_unit_id, state);
CREATE INDEX findings_account ON findings (account_id, id);

-- What people wrote and attached on the way; the order of events is in the ledger.
CREATE TABLE finding_notes (
    id BIGINT NOT NULL PRIMARY KEY,
    finding_id BIGINT NOT NULL REFERENCES findings (id),
    event TEXT NOT NULL,
    body TEXT NOT NULL,
    attachment_id BIGINT,
    person_id BIGINT NOT NULL,
    unit_id BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX finding_notes_finding ON finding_notes (finding_id, id);

-- The office's own values for a rule's parameters, dated; they win over the rule file's.
CREATE TABLE rule_parameter_settings (
    id BIGINT NOT NULL PRIMARY KEY,
    rule TEXT NOT NULL,
    parameter TEXT NOT NULL,
    value TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    source TEXT NOT NULL,
    recorded_from BIGINT NOT NULL,
    recorded_to BIGINT NOT NULL
);

CREATE TABLE evaluations (
    id BIGINT NOT NULL PRIMARY KEY,
    as_of TEXT NOT NULL,
    started_at BIGINT NOT NULL,
    finished_at BIGINT NOT NULL,
    rules BIGINT NOT NULL,
    violations BIGINT NOT NULL,
    opened BIGINT NOT NULL,
    gone BIGINT NOT NULL,
    accounts_expected BIGINT NOT NULL,
    accounts_observed BIGINT NOT NULL
);
