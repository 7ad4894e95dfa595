-- Inspection rounds (检查): the plan, the draw with its reasons, what was checked on each account, the frozen result, the watch list (重点关注名单).

-- units, unit_kinds, platforms, account_kinds: ids or codes joined by commas, empty for all. items: ids of rules and of check lists' items; those of
-- the scope once the round is drawn. passed … blocked: of the newest result. seed: published; whoever has it draws the same accounts. proposal: for which month or quarter a job proposed it.
CREATE TABLE rounds (
    id BIGINT NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('full', 'sampled')),
    scope TEXT NOT NULL CHECK (scope IN ('veto_only', 'full')),
    period_from TEXT NOT NULL,
    period_to TEXT NOT NULL,
    scope_unit_id BIGINT NOT NULL REFERENCES unit_nodes (id),
    units TEXT NOT NULL,
    unit_kinds TEXT NOT NULL,
    platforms TEXT NOT NULL,
    account_kinds TEXT NOT NULL,
    items TEXT NOT NULL,
    share_percent BIGINT NOT NULL CHECK (share_percent BETWEEN 1 AND 100),
    seed TEXT NOT NULL,
    proposal TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'running', 'closed', 'withdrawn')),
    previous_round_id BIGINT REFERENCES rounds (id),
    drawn_on TEXT,
    units_total BIGINT NOT NULL,
    accounts_total BIGINT NOT NULL,
    accounts_drawn BIGINT NOT NULL,
    passed BIGINT NOT NULL,
    failed BIGINT NOT NULL,
    failed_to_observe BIGINT NOT NULL,
    blocked BIGINT NOT NULL,
    rules_version TEXT NOT NULL,
    checked_at BIGINT,
    created_by BIGINT NOT NULL,
    created_unit_id BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    started_at BIGINT,
    closed_at BIGINT,
    version BIGINT NOT NULL
);
CREATE INDEX rounds_closed ON rounds (scope_unit_id, period_to) WHERE state = 'closed';
CREATE UNIQUE INDEX rounds_proposal ON rounds (proposal) WHERE proposal <> '';

-- One row a stratum: how many accounts there are, how many are in whatever the lot says, how many of the others its share is.
CREATE TABLE round_strata (
    round_id BIGINT NOT NULL REFERENCES rounds (id),
    area_code TEXT NOT NULL,
    area_name TEXT NOT NULL,
    platform TEXT NOT NULL,
    total BIGINT NOT NULL,
    always BIGINT NOT NULL,
    quota BIGINT NOT NULL,
    drawn BIGINT NOT NULL,
    PRIMARY KEY (round_id, area_code, platform)
);

-- One row a drawn account, with its unit and names as on the day of the draw. observation: whether the collector saw it up to the round's last day.
-- verdict: set at the close; an account that was not observed neither passed nor failed.
CREATE TABLE round_accounts (
    id BIGINT NOT NULL PRIMARY KEY,
    round_id BIGINT NOT NULL REFERENCES rounds (id),
    account_id BIGINT NOT NULL REFERENCES account_identities (id),
    account_name TEXT NOT NULL,
    platform TEXT NOT NULL,
    account_kind TEXT NOT NULL,
    unit_id BIGINT NOT NULL REFERENCES unit_nodes (id),
    unit_name TEXT NOT NULL,
    area_code TEXT NOT NULL,
    area_name TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason IN ('all', 'lot', 'offender', 'watch_list', 'unseen')),
    ticket TEXT NOT NULL,
    inspector_id BIGINT REFERENCES people (id),
    observation TEXT NOT NULL CHECK (observation IN ('', 'observed', 'failed', 'blocked')),
    watched_through TEXT,
    verdict TEXT NOT NULL CHECK (verdict IN ('', 'passed', 'failed', 'failed_to_observe', 'blocked')),
    moved_from_unit_id BIGINT REFERENCES unit_nodes (id),
    version BIGINT NOT NULL,
    UNIQUE (round_id, account_id)
);
CREATE INDEX round_accounts_account ON round_accounts (account_id, round_id);
CREATE INDEX round_accounts_unit ON round_accounts (unit_id, round_id);
CREATE INDEX round_accounts_inspector ON round_accounts (inspector_id, round_id) WHERE inspector_id IS NOT NULL;
CREATE INDEX round_accounts_verdict ON round_accounts (verdict, account_id) WHERE verdict <> '';

-- What was found on an account for an item. A person's item has a row once somebody answered it; a rule's has one a violation.
-- evidence: JSON; for a person's item {"attachments": [ids]}. first_by is 0 where the machine found it.
CREATE TABLE round_checks (
    id BIGINT NOT NULL PRIMARY KEY,
    round_id BIGINT NOT NULL REFERENCES rounds (id),
    line_id BIGINT NOT NULL REFERENCES round_accounts (id),
    item TEXT NOT NULL,
    violation_key TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id BIGINT NOT NULL,
    is_veto BIGINT NOT NULL CHECK (is_veto IN (0, 1)),
    state TEXT NOT NULL CHECK (state IN ('to_check', 'in_order', 'to_confirm', 'problem', 'cleared', 'failed_to_observe', 'blocked')),
    found_on TEXT NOT NULL,
    evidence TEXT NOT NULL,
    note TEXT NOT NULL,
    finding_id BIGINT,
    first_by BIGINT NOT NULL,
    first_at BIGINT NOT NULL,
    second_by BIGINT,
    second_at BIGINT,
    second_note TEXT NOT NULL,
    version BIGINT NOT NULL,
    UNIQUE (line_id, item, violation_key, subject_id)
);
CREATE INDEX round_checks_state ON round_checks (round_id, state, id);
CREATE INDEX round_checks_finding ON round_checks (finding_id) WHERE finding_id IS NOT NULL;

-- Frozen results: canonical JSON and its digest. A correction after the close is a further version; the earlier ones stay.
CREATE TABLE round_results (
    round_id BIGINT NOT NULL REFERENCES rounds (id),
    version BIGINT NOT NULL,
    content TEXT NOT NULL,
    digest TEXT NOT NULL,
    reason TEXT NOT NULL,
    changes TEXT NOT NULL,
    made_by BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (round_id, version)
);

-- An account under special attention: entered by the rule (failed again within a year) or by a person, with a last day or until somebody decides.
CREATE TABLE watch_list_entries (
    id BIGINT NOT NULL PRIMARY KEY,
    account_id BIGINT NOT NULL REFERENCES account_identities (id),
    basis TEXT NOT NULL CHECK (basis IN ('rule', 'person')),
    reason TEXT NOT NULL,
    round_id BIGINT REFERENCES rounds (id),
    entered_on TEXT NOT NULL,
    ends_on TEXT,
    entered_by BIGINT NOT NULL,
    entered_at BIGINT NOT NULL,
    left_on TEXT,
    leave_reason TEXT NOT NULL,
    left_by BIGINT,
    left_at BIGINT,
    version BIGINT NOT NULL
);
CREATE INDEX watch_list_entries_account ON watch_list_entries (account_id, entered_on);
CREATE INDEX watch_list_entries_open ON watch_list_entries (ends_on, account_id) WHERE left_on IS NULL;
