-- Consolidation: monthly figures of accounts, analyses with their score cards and overlapping pairs, and what became of each proposal.

-- What a unit reports of an account by month, from the platform's own statistics. No likes, no forwards.
CREATE TABLE account_metrics (
    id BIGINT NOT NULL PRIMARY KEY,
    account_id BIGINT NOT NULL REFERENCES account_identities (id),
    month TEXT NOT NULL,
    followers BIGINT,
    reads BIGINT,
    messages BIGINT,
    replies BIGINT,
    recorded_from BIGINT NOT NULL,
    recorded_to BIGINT NOT NULL
);
CREATE INDEX account_metrics_account ON account_metrics (account_id, month, recorded_to);

-- One analysis: as of a day, as known at a moment, with the figures of the rule book that it used. Never changed but for being issued.
CREATE TABLE consolidation_runs (
    id BIGINT NOT NULL PRIMARY KEY,
    as_of TEXT NOT NULL,
    known_at BIGINT NOT NULL,
    period_from TEXT NOT NULL,
    settings TEXT NOT NULL,
    accounts BIGINT NOT NULL,
    posts BIGINT NOT NULL,
    pairs BIGINT NOT NULL,
    digest TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    created_by BIGINT NOT NULL,
    issued_at BIGINT
);

-- numbers: the measures, from which the parts of the card are worked out; reasons: codes with their numbers.
CREATE TABLE consolidation_cards (
    run_id BIGINT NOT NULL REFERENCES consolidation_runs (id),
    account_id BIGINT NOT NULL REFERENCES account_identities (id),
    name TEXT NOT NULL,
    platform TEXT NOT NULL,
    host_unit_id BIGINT NOT NULL,
    supervising_unit_id BIGINT NOT NULL,
    numbers TEXT NOT NULL,
    worth BIGINT NOT NULL,
    overlap BIGINT NOT NULL,
    proposal TEXT NOT NULL CHECK (proposal IN ('keep', 'rectify', 'merge', 'close', 'not_judged')),
    target_account_id BIGINT,
    reasons TEXT NOT NULL,
    PRIMARY KEY (run_id, account_id)
);

CREATE TABLE consolidation_pairs (
    run_id BIGINT NOT NULL REFERENCES consolidation_runs (id),
    place BIGINT NOT NULL,
    account_a BIGINT NOT NULL,
    account_b BIGINT NOT NULL,
    score BIGINT NOT NULL,
    shared_posts BIGINT NOT NULL,
    topics BIGINT NOT NULL,
    purpose BIGINT NOT NULL,
    shared_of_a BIGINT NOT NULL,
    shared_of_b BIGINT NOT NULL,
    examples TEXT NOT NULL,
    PRIMARY KEY (run_id, place)
);
CREATE INDEX consolidation_pairs_a ON consolidation_pairs (run_id, account_a);
CREATE INDEX consolidation_pairs_b ON consolidation_pairs (run_id, account_b);

-- A proposal that was issued, from its decision to its end (rulebook/machines/consolidation.yaml).
-- measure: as decided, before that as proposed. removed_on: the app was taken from its stores.
CREATE TABLE consolidation_cases (
    id BIGINT NOT NULL PRIMARY KEY,
    run_id BIGINT NOT NULL REFERENCES consolidation_runs (id),
    account_id BIGINT NOT NULL REFERENCES account_identities (id),
    proposal TEXT NOT NULL CHECK (proposal IN ('rectify', 'merge', 'close')),
    measure TEXT NOT NULL CHECK (measure IN ('rectify', 'merge', 'close')),
    target_account_id BIGINT,
    reasons TEXT NOT NULL,
    state TEXT NOT NULL,
    decision_reason TEXT NOT NULL,
    decided_by BIGINT,
    plan TEXT NOT NULL,
    notice_text TEXT NOT NULL,
    due_on TEXT,
    notice_link TEXT NOT NULL,
    noticed_on TEXT,
    removal_evidence TEXT NOT NULL,
    removed_on TEXT,
    result TEXT NOT NULL,
    due_at BIGINT,
    version BIGINT NOT NULL,
    opened_at BIGINT NOT NULL,
    closed_at BIGINT
);
CREATE INDEX consolidation_cases_account ON consolidation_cases (account_id, id);
CREATE INDEX consolidation_cases_state ON consolidation_cases (state, id);
