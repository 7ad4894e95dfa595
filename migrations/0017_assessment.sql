-- What was known of a finding when (findings holds what is known now), for assessments of past moments; indicator sets with their releases,
-- assessments with frozen facts, results by version, self-scores, appeals.

-- Written beside every write of a finding, in the same transaction. Facts of the violation that never change stay in findings.
CREATE TABLE finding_versions (
    finding_id BIGINT NOT NULL REFERENCES findings (id),
    version BIGINT NOT NULL,
    severity TEXT NOT NULL,
    host_unit_id BIGINT NOT NULL,
    last_day TEXT,
    state TEXT NOT NULL,
    triage TEXT NOT NULL,
    verified_by BIGINT,
    dispatched_at BIGINT,
    original_due_at BIGINT,
    rectify_due_at BIGINT,
    answered_at BIGINT,
    extensions BIGINT NOT NULL,
    reworks BIGINT NOT NULL,
    closed_at BIGINT,
    recorded_from BIGINT NOT NULL,
    recorded_to BIGINT NOT NULL,
    PRIMARY KEY (finding_id, version)
);
CREATE INDEX finding_versions_known ON finding_versions (recorded_to, finding_id);

-- What happened to findings before this table existed was not kept: their present state counts as known from the day they were opened.
INSERT INTO finding_versions (finding_id, version, severity, host_unit_id, last_day, state, triage, verified_by, dispatched_at,
    original_due_at, rectify_due_at, answered_at, extensions, reworks, closed_at, recorded_from, recorded_to)
SELECT id, version, severity, host_unit_id, last_day, state, triage, verified_by, dispatched_at, original_due_at, rectify_due_at,
    answered_at, extensions, reworks, closed_at, opened_at, 9223372036854775807
FROM findings;

-- Sets that the office brought in itself; those of the rule book need no row. In force from its release by a second person.
CREATE TABLE indicator_set_versions (
    id BIGINT NOT NULL PRIMARY KEY,
    set_id TEXT NOT NULL,
    version BIGINT NOT NULL,
    body TEXT NOT NULL,
    digest TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('proposed', 'released', 'declined')),
    proposed_by BIGINT NOT NULL,
    proposed_at BIGINT NOT NULL,
    decided_by BIGINT,
    decided_at BIGINT,
    reason TEXT NOT NULL,
    UNIQUE (set_id, version)
);

-- set_body: the text that was used, with those it extends, so that a replay needs nothing else. classes: units that the office put elsewhere.
-- known_at, facts_digest: of the facts that the results are worked out from; result_version: the newest, 0 before the first.
CREATE TABLE assessments (
    id BIGINT NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    period_from TEXT NOT NULL,
    period_to TEXT NOT NULL,
    set_id TEXT NOT NULL,
    set_version BIGINT NOT NULL,
    set_body TEXT NOT NULL,
    set_bases TEXT NOT NULL,
    set_digest TEXT NOT NULL,
    classes TEXT NOT NULL,
    state TEXT NOT NULL,
    self_score_until TEXT NOT NULL,
    appeal_until TEXT,
    known_at BIGINT,
    facts_digest TEXT NOT NULL,
    result_version BIGINT NOT NULL,
    created_by BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    announced_at BIGINT,
    closed_at BIGINT,
    version BIGINT NOT NULL
);

-- The facts as lines of canonical JSON, some hundred a row; taken anew until the result is announced, never after.
CREATE TABLE assessment_facts (
    assessment_id BIGINT NOT NULL REFERENCES assessments (id),
    place BIGINT NOT NULL,
    lines TEXT NOT NULL,
    PRIMARY KEY (assessment_id, place)
);

CREATE TABLE assessment_results (
    assessment_id BIGINT NOT NULL REFERENCES assessments (id),
    version BIGINT NOT NULL,
    digest TEXT NOT NULL,
    facts_digest TEXT NOT NULL,
    reason TEXT NOT NULL,
    made_by BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (assessment_id, version)
);

-- Points in millionths. unit_rank 0: not ranked.
CREATE TABLE assessment_sheets (
    assessment_id BIGINT NOT NULL REFERENCES assessments (id),
    version BIGINT NOT NULL,
    unit_id BIGINT NOT NULL REFERENCES unit_nodes (id),
    object_class TEXT NOT NULL,
    class_place BIGINT NOT NULL,
    total BIGINT,
    verdict TEXT NOT NULL CHECK (verdict IN ('passed', 'failed', 'vetoed', 'not_rated')),
    unit_rank BIGINT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (assessment_id, version, unit_id)
);
CREATE TABLE assessment_accounts (
    assessment_id BIGINT NOT NULL REFERENCES assessments (id),
    version BIGINT NOT NULL,
    unit_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (assessment_id, version, unit_id, account_id)
);

-- What a person says of a unit by an indicator that nothing else measures.
CREATE TABLE assessment_entries (
    id BIGINT NOT NULL PRIMARY KEY,
    assessment_id BIGINT NOT NULL REFERENCES assessments (id),
    unit_id BIGINT NOT NULL REFERENCES unit_nodes (id),
    account_id BIGINT,
    indicator TEXT NOT NULL,
    entry_day TEXT NOT NULL,
    points BIGINT NOT NULL,
    says TEXT NOT NULL,
    attachment_id BIGINT REFERENCES attachments (id),
    entered_by BIGINT NOT NULL,
    recorded_from BIGINT NOT NULL,
    recorded_to BIGINT NOT NULL
);
CREATE INDEX assessment_entries_assessment ON assessment_entries (assessment_id, unit_id, recorded_to);

CREATE TABLE assessment_self_scores (
    assessment_id BIGINT NOT NULL REFERENCES assessments (id),
    unit_id BIGINT NOT NULL REFERENCES unit_nodes (id),
    indicator TEXT NOT NULL,
    points BIGINT NOT NULL,
    note TEXT NOT NULL,
    attachment_id BIGINT REFERENCES attachments (id),
    PRIMARY KEY (assessment_id, unit_id, indicator)
);
CREATE TABLE assessment_hand_ins (
    assessment_id BIGINT NOT NULL REFERENCES assessments (id),
    unit_id BIGINT NOT NULL REFERENCES unit_nodes (id),
    handed_in_by BIGINT NOT NULL,
    handed_in_at BIGINT NOT NULL,
    PRIMARY KEY (assessment_id, unit_id)
);

-- case_key: the record that is disputed; empty: the item as a whole, whose points a granted appeal sets.
CREATE TABLE assessment_appeals (
    id BIGINT NOT NULL PRIMARY KEY,
    assessment_id BIGINT NOT NULL REFERENCES assessments (id),
    unit_id BIGINT NOT NULL REFERENCES unit_nodes (id),
    indicator TEXT NOT NULL,
    case_key TEXT NOT NULL,
    reason TEXT NOT NULL,
    attachment_id BIGINT REFERENCES attachments (id),
    state TEXT NOT NULL CHECK (state IN ('open', 'granted', 'refused')),
    appealed_by BIGINT NOT NULL,
    appealed_at BIGINT NOT NULL,
    due_at BIGINT,
    decided_by BIGINT,
    decided_at BIGINT,
    decision_reason TEXT NOT NULL,
    points BIGINT
);
CREATE INDEX assessment_appeals_assessment ON assessment_appeals (assessment_id, unit_id, id);

-- The website half, and messages of 我为政府网站找错, as other systems report them.
CREATE TABLE website_results (
    id BIGINT NOT NULL PRIMARY KEY,
    unit_id BIGINT NOT NULL REFERENCES unit_nodes (id),
    site TEXT NOT NULL,
    checked_on TEXT NOT NULL,
    score BIGINT NOT NULL,
    veto TEXT NOT NULL,
    items TEXT NOT NULL,
    recorded_from BIGINT NOT NULL,
    recorded_to BIGINT NOT NULL
);
CREATE INDEX website_results_day ON website_results (checked_on, unit_id);
CREATE TABLE error_reports (
    id BIGINT NOT NULL PRIMARY KEY,
    unit_id BIGINT NOT NULL REFERENCES unit_nodes (id),
    report_number TEXT NOT NULL,
    received_on TEXT NOT NULL,
    handled_on TEXT,
    recorded_from BIGINT NOT NULL,
    recorded_to BIGINT NOT NULL
);
CREATE INDEX error_reports_number ON error_reports (report_number, recorded_to);
