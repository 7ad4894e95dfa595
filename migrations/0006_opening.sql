-- Applications for opening an account, what people did on them, their materials; approval numbers; exceptions that were approved;
-- delegations of a post's work to somebody else.

-- form: what was applied for, as JSON; content_digest: SHA-256 of form and materials, which signatures are bound to; content_number: counts
-- submissions. steps: the route as it was resolved at submission; step_number: whose turn it is, -1 nobody's.
CREATE TABLE applications (
    id BIGINT NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'sent_back', 'withdrawn', 'approved', 'rejected', 'lapsed', 'opened')),
    host_unit_id BIGINT NOT NULL REFERENCES unit_nodes (id),
    approver_unit_id BIGINT REFERENCES unit_nodes (id),
    platform TEXT NOT NULL,
    name TEXT NOT NULL,
    form TEXT NOT NULL,
    content_digest TEXT NOT NULL,
    content_number BIGINT NOT NULL,
    exceptions TEXT NOT NULL,
    steps TEXT NOT NULL,
    step_number BIGINT NOT NULL,
    due_at BIGINT,
    due_is_provisional BIGINT NOT NULL CHECK (due_is_provisional IN (0, 1)),
    calendar_version TEXT NOT NULL,
    written_by BIGINT NOT NULL,
    written_role TEXT NOT NULL,
    submitted_by BIGINT,
    submitted_role TEXT NOT NULL,
    submitted_at BIGINT,
    approved_at BIGINT,
    approval_number TEXT,
    reminded_at BIGINT,
    account_id BIGINT,
    opened_on TEXT,
    screenshot_id BIGINT REFERENCES attachments (id),
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    closed_at BIGINT
);
CREATE INDEX applications_updated ON applications (updated_at, id);
CREATE INDEX applications_host ON applications (host_unit_id, platform);
CREATE INDEX applications_approver ON applications (approver_unit_id, state);
CREATE INDEX applications_state ON applications (state, due_at);
CREATE UNIQUE INDEX applications_approval ON applications (approval_number) WHERE approval_number IS NOT NULL;

-- What somebody did, in its order. An approval is a signature on content_digest; it is void once the matter went back behind it.
CREATE TABLE application_acts (
    id BIGINT NOT NULL PRIMARY KEY,
    application_id BIGINT NOT NULL REFERENCES applications (id),
    event TEXT NOT NULL,
    step_number BIGINT NOT NULL,
    content_number BIGINT NOT NULL,
    content_digest TEXT NOT NULL,
    opinion TEXT NOT NULL,
    person_id BIGINT NOT NULL,
    unit_id BIGINT NOT NULL,
    role TEXT NOT NULL,
    on_behalf_of BIGINT,
    is_void BIGINT NOT NULL CHECK (is_void IN (0, 1)),
    acted_at BIGINT NOT NULL
);
CREATE INDEX application_acts_application ON application_acts (application_id, id);

-- 会签: a unit, or one person of it, is asked and answers.
CREATE TABLE application_countersigns (
    id BIGINT NOT NULL PRIMARY KEY,
    application_id BIGINT NOT NULL REFERENCES applications (id),
    content_number BIGINT NOT NULL,
    unit_id BIGINT NOT NULL REFERENCES unit_nodes (id),
    person_id BIGINT,
    question TEXT NOT NULL,
    asked_by BIGINT NOT NULL,
    asked_at BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    answer TEXT NOT NULL,
    answered_by BIGINT,
    answered_at BIGINT,
    ended_at BIGINT
);
CREATE INDEX application_countersigns_application ON application_countersigns (application_id, id);
CREATE INDEX application_countersigns_unit ON application_countersigns (unit_id);

-- Files that belong to the application and its digest.
CREATE TABLE application_materials (
    id BIGINT NOT NULL PRIMARY KEY,
    application_id BIGINT NOT NULL REFERENCES applications (id),
    attachment_id BIGINT NOT NULL REFERENCES attachments (id),
    added_by BIGINT NOT NULL,
    added_at BIGINT NOT NULL,
    removed_at BIGINT
);
CREATE INDEX application_materials_application ON application_materials (application_id, id);

-- 批准文号: one series a unit and year, without gaps.
CREATE TABLE approval_counters (
    unit_id BIGINT NOT NULL REFERENCES unit_nodes (id),
    year BIGINT NOT NULL,
    last_number BIGINT NOT NULL,
    PRIMARY KEY (unit_id, year)
);

-- 原则上: what an approval let pass, with its reason. Read by the rules.
CREATE TABLE approved_exceptions (
    id BIGINT NOT NULL PRIMARY KEY,
    application_id BIGINT NOT NULL REFERENCES applications (id),
    account_id BIGINT NOT NULL REFERENCES account_identities (id),
    exception TEXT NOT NULL CHECK (exception IN ('second_account', 'single_event', 'client_below_county')),
    reason TEXT NOT NULL,
    approval_number TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    recorded_from BIGINT NOT NULL
);
CREATE INDEX approved_exceptions_account ON approved_exceptions (account_id, exception);

-- 委托: what lies on the desk (role at a unit) of one person may be done by another, for one process and some days.
CREATE TABLE delegations (
    id BIGINT NOT NULL PRIMARY KEY,
    process TEXT NOT NULL,
    from_person_id BIGINT NOT NULL REFERENCES people (id),
    from_appointment_id BIGINT NOT NULL REFERENCES appointments (id),
    unit_id BIGINT NOT NULL REFERENCES unit_nodes (id),
    role TEXT NOT NULL,
    to_person_id BIGINT NOT NULL REFERENCES people (id),
    starts_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    reason TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    revoked_at BIGINT
);
CREATE INDEX delegations_to ON delegations (to_person_id, process);
CREATE INDEX delegations_from ON delegations (from_person_id);
