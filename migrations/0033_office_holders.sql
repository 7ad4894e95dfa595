-- Persons in office, whose names and titles the inspection holds texts against: proposed, tried and released as the office's own words are.
ALTER TABLE word_changes ADD COLUMN content TEXT NOT NULL DEFAULT 'words' CHECK (content IN ('words', 'holders'));

-- Live from recorded_from (its release; the end of time before it) to recorded_to. valid_from, valid_to: first and last day in office, '' not known and
-- still in office. replaces_id: the live row that ends with the release, 0 for none (the same office, now with its last day).
CREATE TABLE office_holders (
    id BIGINT NOT NULL PRIMARY KEY,
    change_id BIGINT NOT NULL REFERENCES word_changes (id),
    name TEXT NOT NULL,
    titles TEXT NOT NULL,
    unit_name TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    valid_to TEXT NOT NULL,
    replaces_id BIGINT NOT NULL,
    recorded_from BIGINT NOT NULL,
    recorded_to BIGINT NOT NULL
);
CREATE INDEX office_holders_change ON office_holders (change_id, id);
CREATE INDEX office_holders_name ON office_holders (name, titles);
CREATE INDEX office_holders_live ON office_holders (recorded_to, recorded_from, id);

CREATE TABLE office_holder_endings (
    change_id BIGINT NOT NULL REFERENCES word_changes (id),
    holder_id BIGINT NOT NULL REFERENCES office_holders (id),
    PRIMARY KEY (change_id, holder_id)
);
