-- Lists of accounts from several sources, their comparison, and what people decided about it.

-- One list as it was on a day: a file that was handed in, or the registry itself. `report` says what was read and what was left out.
CREATE TABLE reconciliation_lists (
    id BIGINT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('registry', 'filing_system', 'monitor', 'platform_list')),
    source TEXT NOT NULL,
    as_of TEXT NOT NULL,
    is_complete BIGINT NOT NULL CHECK (is_complete IN (0, 1)),
    file_name TEXT NOT NULL,
    file_digest TEXT NOT NULL,
    titles TEXT NOT NULL,
    mapping TEXT NOT NULL,
    report TEXT NOT NULL,
    rows_taken BIGINT NOT NULL,
    rows_left_out BIGINT NOT NULL,
    created_by BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX reconciliation_lists_source ON reconciliation_lists (source, as_of, id);

CREATE TABLE reconciliation_list_rows (
    list_id BIGINT NOT NULL REFERENCES reconciliation_lists (id),
    row_index BIGINT NOT NULL,
    sheet TEXT NOT NULL,
    sheet_row BIGINT NOT NULL,
    account_id BIGINT,
    name TEXT NOT NULL,
    platform TEXT NOT NULL,
    family TEXT NOT NULL,
    platform_account_id TEXT NOT NULL,
    link TEXT NOT NULL,
    link_id TEXT NOT NULL,
    certified_host TEXT NOT NULL,
    host_unit TEXT NOT NULL,
    life TEXT NOT NULL CHECK (life IN ('', 'in_force', 'shut_down', 'cancelled', 'gone')),
    opened_on TEXT,
    changed_on TEXT,
    has_filing_duty BIGINT NOT NULL CHECK (has_filing_duty IN (0, 1)),
    former TEXT NOT NULL,
    cells TEXT NOT NULL,
    PRIMARY KEY (list_id, row_index)
);

-- Which column holds what, remembered by the head of the table and where it came from.
CREATE TABLE reconciliation_mappings (
    id BIGINT NOT NULL PRIMARY KEY,
    fingerprint TEXT NOT NULL,
    source TEXT NOT NULL,
    mapping TEXT NOT NULL,
    used_at BIGINT NOT NULL,
    UNIQUE (fingerprint, source)
);

CREATE TABLE reconciliation_runs (
    id BIGINT NOT NULL PRIMARY KEY,
    as_of TEXT NOT NULL,
    summary TEXT NOT NULL,
    created_by BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE TABLE reconciliation_run_lists (
    run_id BIGINT NOT NULL REFERENCES reconciliation_runs (id),
    position BIGINT NOT NULL,
    list_id BIGINT NOT NULL REFERENCES reconciliation_lists (id),
    source TEXT NOT NULL,
    as_of TEXT NOT NULL,
    recorded_at BIGINT NOT NULL,
    PRIMARY KEY (run_id, position)
);
CREATE INDEX reconciliation_run_lists_source ON reconciliation_run_lists (source, as_of, run_id);

-- Rows that mean one account have one group number within a run.
CREATE TABLE reconciliation_members (
    run_id BIGINT NOT NULL REFERENCES reconciliation_runs (id),
    group_number BIGINT NOT NULL,
    position BIGINT NOT NULL,
    row_index BIGINT NOT NULL,
    PRIMARY KEY (run_id, group_number, position)
);

-- Two groups that may be one account. The answer is remembered for later runs by the keys of both sides.
CREATE TABLE reconciliation_doubts (
    id BIGINT NOT NULL PRIMARY KEY,
    run_id BIGINT NOT NULL REFERENCES reconciliation_runs (id),
    left_group BIGINT NOT NULL,
    right_group BIGINT NOT NULL,
    points BIGINT NOT NULL,
    is_ambiguous BIGINT NOT NULL CHECK (is_ambiguous IN (0, 1)),
    evidence TEXT NOT NULL,
    left_key TEXT NOT NULL,
    right_key TEXT NOT NULL,
    answer TEXT NOT NULL CHECK (answer IN ('', 'same', 'different')),
    answered_by BIGINT,
    answered_at BIGINT
);
CREATE INDEX reconciliation_doubts_run ON reconciliation_doubts (run_id, answer, id);

CREATE TABLE pair_decisions (
    id BIGINT NOT NULL PRIMARY KEY,
    left_key TEXT NOT NULL,
    right_key TEXT NOT NULL,
    is_same BIGINT NOT NULL CHECK (is_same IN (0, 1)),
    decided_by BIGINT NOT NULL,
    recorded_from BIGINT NOT NULL,
    recorded_to BIGINT NOT NULL
);
CREATE INDEX pair_decisions_known ON pair_decisions (recorded_to, left_key, right_key);

-- `source`: the list by which it was found; `mend_in`: where it must be put right; the words of both and of the field as they were then.
CREATE TABLE reconciliation_differences (
    id BIGINT NOT NULL PRIMARY KEY,
    run_id BIGINT NOT NULL REFERENCES reconciliation_runs (id),
    group_number BIGINT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('omitted', 'suspected_concealed', 'misreported', 'out_of_step', 'cancelled_but_alive', 'alive_but_gone')),
    field TEXT NOT NULL,
    source TEXT NOT NULL,
    mend_in TEXT NOT NULL,
    field_zh TEXT NOT NULL,
    source_zh TEXT NOT NULL,
    mend_in_zh TEXT NOT NULL,
    account_id BIGINT,
    subject_key TEXT NOT NULL,
    name TEXT NOT NULL,
    platform TEXT NOT NULL,
    evidence TEXT NOT NULL
);
CREATE INDEX reconciliation_differences_run ON reconciliation_differences (run_id, kind, id);
CREATE INDEX reconciliation_differences_key ON reconciliation_differences (subject_key, kind);
CREATE INDEX reconciliation_differences_account ON reconciliation_differences (account_id, kind);

-- What became of a difference, with both times. withdrawn: a decision about a pair took its ground away.
CREATE TABLE reconciliation_difference_versions (
    id BIGINT NOT NULL PRIMARY KEY,
    difference_id BIGINT NOT NULL REFERENCES reconciliation_differences (id),
    state TEXT NOT NULL CHECK (state IN ('open', 'decided', 'mended', 'withdrawn')),
    decision TEXT NOT NULL CHECK (decision IN ('', 'concealed', 'not_concealed', 'accepted')),
    unit_id BIGINT,
    unit_path TEXT NOT NULL,
    reason TEXT NOT NULL,
    decided_by BIGINT,
    valid_from TEXT NOT NULL,
    valid_to TEXT NOT NULL,
    recorded_from BIGINT NOT NULL,
    recorded_to BIGINT NOT NULL
);
CREATE INDEX reconciliation_difference_versions_of ON reconciliation_difference_versions (difference_id, recorded_to);
CREATE INDEX reconciliation_difference_versions_state ON reconciliation_difference_versions (recorded_to, state, unit_path);
