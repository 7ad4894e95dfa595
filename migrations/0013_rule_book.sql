-- What an office decides about its rules: values of parameters, switches, rules of its own, each proposed by one and released by another; and
-- which texts of a rule this database has seen.

-- kind parameter: `value` of `parameter`; switch: `value` on | off; text: `value` is a rule's whole text, head and query.
-- value_before: what held on valid_from when the change was released, or would hold without it.
CREATE TABLE rule_changes (
    id BIGINT NOT NULL PRIMARY KEY,
    rule TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('parameter', 'switch', 'text')),
    parameter TEXT NOT NULL,
    value TEXT NOT NULL,
    value_before TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    reason TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'proposed', 'released', 'rejected', 'withdrawn')),
    proposed_by BIGINT NOT NULL,
    proposed_unit_id BIGINT NOT NULL,
    proposed_at BIGINT NOT NULL,
    decided_by BIGINT,
    decided_at BIGINT,
    decision_note TEXT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX rule_changes_rule ON rule_changes (rule, id);
CREATE INDEX rule_changes_state ON rule_changes (state, id);

-- By which change a value came; null: set before changes were proposed and released.
ALTER TABLE rule_parameter_settings ADD COLUMN change_id BIGINT;

CREATE TABLE rule_switches (
    id BIGINT NOT NULL PRIMARY KEY,
    rule TEXT NOT NULL,
    is_on BIGINT NOT NULL CHECK (is_on IN (0, 1)),
    valid_from TEXT NOT NULL,
    reason TEXT NOT NULL,
    change_id BIGINT NOT NULL REFERENCES rule_changes (id),
    recorded_from BIGINT NOT NULL,
    recorded_to BIGINT NOT NULL
);

CREATE TABLE own_rule_texts (
    id BIGINT NOT NULL PRIMARY KEY,
    rule TEXT NOT NULL,
    text TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    change_id BIGINT NOT NULL REFERENCES rule_changes (id),
    recorded_from BIGINT NOT NULL,
    recorded_to BIGINT NOT NULL
);

CREATE TABLE rule_versions (
    rule TEXT NOT NULL,
    version TEXT NOT NULL,
    text TEXT NOT NULL,
    first_seen_at BIGINT NOT NULL,
    PRIMARY KEY (rule, version)
);

CREATE INDEX findings_rule ON findings (rule, first_day);
-- Later versions of posts are few; the rule about them must not read all posts.
CREATE INDEX post_versions_changed ON post_versions (recorded_from) WHERE version > 1;
-- Rules about rare states, and about accounts that nobody certified, must not read all accounts.
CREATE INDEX account_versions_state ON account_versions (state, account_id);
CREATE INDEX account_versions_uncertified ON account_versions (account_id) WHERE certified_host = '';
