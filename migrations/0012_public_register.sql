-- Reports of accounts that pose as official ones. No login stands behind them; the contact is the reporter's own choice, shown masked and
-- erased some time after the report is settled. link_key: by which a second report of the same account is counted with the first.
CREATE TABLE fake_reports (
    id BIGINT NOT NULL PRIMARY KEY,
    receipt TEXT NOT NULL UNIQUE,
    link TEXT NOT NULL,
    link_key TEXT NOT NULL,
    description TEXT NOT NULL,
    contact TEXT NOT NULL,
    picture_digest TEXT NOT NULL,
    picture_type TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('registered', 'cancelled', 'not_registered', 'cannot_tell')),
    similar_account_id BIGINT,
    times_reported BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('received', 'forwarded', 'fake', 'genuine', 'not_established')),
    reason TEXT NOT NULL,
    forwarded_to TEXT NOT NULL,
    received_at BIGINT NOT NULL,
    due_at BIGINT,
    due_is_provisional BIGINT NOT NULL CHECK (due_is_provisional IN (0, 1)),
    settled_at BIGINT,
    version BIGINT NOT NULL
);
CREATE INDEX fake_reports_open ON fake_reports (link_key) WHERE settled_at IS NULL;
CREATE INDEX fake_reports_newest ON fake_reports (received_at, id);
CREATE INDEX fake_reports_settled ON fake_reports (settled_at) WHERE contact <> '';
