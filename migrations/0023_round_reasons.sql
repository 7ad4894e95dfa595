-- Why the accounts of a round were drawn, counted once at the draw: it never changes, and every answer about the round shows it.
CREATE TABLE round_reasons (
    round_id BIGINT NOT NULL REFERENCES rounds (id),
    reason TEXT NOT NULL CHECK (reason IN ('all', 'lot', 'offender', 'watch_list', 'unseen')),
    accounts BIGINT NOT NULL,
    PRIMARY KEY (round_id, reason)
);
INSERT INTO round_reasons (round_id, reason, accounts) SELECT round_id, reason, count(*) FROM round_accounts GROUP BY round_id, reason;
