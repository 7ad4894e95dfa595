-- What people decide about the inspection: false alarms that are not to come back, and the office's own words, proposed by one and released by another.

-- A confirmed false alarm: `rule` no longer objects to the words whose digest is span_digest, on one account or everywhere (account_id 0), from
-- valid_from to valid_to. The words themselves are kept as the hit showed them, masked where they are personal data. hit_id 0: met in a draft.
CREATE TABLE hit_exceptions (
    id BIGINT NOT NULL PRIMARY KEY,
    rule TEXT NOT NULL,
    span_digest TEXT NOT NULL,
    excerpt TEXT NOT NULL,
    account_id BIGINT NOT NULL,
    hit_id BIGINT NOT NULL,
    reason TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    valid_to TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('proposed', 'confirmed', 'rejected', 'ended')),
    unit_path TEXT NOT NULL,
    proposed_by BIGINT NOT NULL,
    proposed_unit_id BIGINT NOT NULL,
    proposed_at BIGINT NOT NULL,
    decided_by BIGINT,
    decided_at BIGINT,
    decision_note TEXT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX hit_exceptions_state ON hit_exceptions (state, valid_to);
CREATE INDEX hit_exceptions_rule ON hit_exceptions (rule, state);

-- action add: the words of own_words with this change_id; end: those of word_endings. trial: what it would have hit in the archive, as JSON.
CREATE TABLE word_changes (
    id BIGINT NOT NULL PRIMARY KEY,
    action TEXT NOT NULL CHECK (action IN ('add', 'end')),
    title TEXT NOT NULL,
    reason TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'proposed', 'released', 'rejected', 'withdrawn')),
    word_count BIGINT NOT NULL,
    trial TEXT NOT NULL,
    proposed_by BIGINT NOT NULL,
    proposed_unit_id BIGINT NOT NULL,
    proposed_at BIGINT NOT NULL,
    decided_by BIGINT,
    decided_at BIGINT,
    decision_note TEXT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX word_changes_state ON word_changes (state, id);

-- Live from recorded_from (its release; the end of time before it) to recorded_to. valid_from, valid_to: the days of publication for which it holds.
-- near, not_near, except_in: one phrase a line. kind accepted: a phrase in which nothing is objected to.
CREATE TABLE own_words (
    id BIGINT NOT NULL PRIMARY KEY,
    change_id BIGINT NOT NULL REFERENCES word_changes (id),
    wrong TEXT NOT NULL,
    suggestion TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('serious_wording', 'typo', 'form', 'advertisement', 'accepted')),
    severity TEXT NOT NULL CHECK (severity IN ('serious', 'general', 'hint')),
    valid_from TEXT NOT NULL,
    valid_to TEXT NOT NULL,
    near TEXT NOT NULL,
    not_near TEXT NOT NULL,
    except_in TEXT NOT NULL,
    recorded_from BIGINT NOT NULL,
    recorded_to BIGINT NOT NULL
);
CREATE INDEX own_words_change ON own_words (change_id, id);
CREATE INDEX own_words_wrong ON own_words (wrong, kind);
CREATE INDEX own_words_live ON own_words (recorded_to, recorded_from, id);

CREATE TABLE word_endings (
    change_id BIGINT NOT NULL REFERENCES word_changes (id),
    word_id BIGINT NOT NULL REFERENCES own_words (id),
    PRIMARY KEY (change_id, word_id)
);
