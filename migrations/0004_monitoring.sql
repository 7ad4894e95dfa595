-- Posts, never overwritten, only versioned; hits of the inspection; what each collection run saw and did not see.

-- One row a version. recorded_from: when this version was first observed; recorded_to: when the next one was (or the post was seen gone).
CREATE TABLE post_versions (
    post_id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    account_id BIGINT NOT NULL REFERENCES account_identities (id),
    platform_post_id TEXT NOT NULL,
    published_at BIGINT NOT NULL,
    recorded_from BIGINT NOT NULL,
    recorded_to BIGINT NOT NULL,
    is_gone BIGINT NOT NULL CHECK (is_gone IN (0, 1)),
    digest BYTEA NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    url TEXT NOT NULL,
    hit_count BIGINT NOT NULL,
    rulebook_version TEXT NOT NULL,
    PRIMARY KEY (post_id, version),
    UNIQUE (account_id, platform_post_id, version)
);
CREATE INDEX post_versions_published ON post_versions (account_id, published_at, recorded_from);
-- The newest posts of all, for the list and its count.
CREATE INDEX post_versions_present ON post_versions (published_at, post_id, account_id, is_gone, hit_count) WHERE recorded_to = 9223372036854775807;
CREATE INDEX post_versions_observed ON post_versions (recorded_from);

CREATE TABLE post_hits (
    id BIGINT NOT NULL PRIMARY KEY,
    post_id BIGINT NOT NULL,
    post_version BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    published_at BIGINT NOT NULL,
    rule TEXT NOT NULL,
    rule_version TEXT NOT NULL,
    kind TEXT NOT NULL,
    article TEXT NOT NULL,
    severity TEXT NOT NULL CHECK (severity IN ('serious', 'general', 'hint')),
    confidence BIGINT NOT NULL,
    field TEXT NOT NULL,
    start_at BIGINT NOT NULL,
    end_at BIGINT NOT NULL,
    excerpt TEXT NOT NULL,
    suggestion TEXT NOT NULL,
    why TEXT NOT NULL,
    triage TEXT NOT NULL CHECK (triage IN ('shown', 'warning', 'false_alarm')),
    triage_reason TEXT NOT NULL,
    recorded_from BIGINT NOT NULL
);
CREATE INDEX post_hits_post ON post_hits (post_id, post_version);
CREATE INDEX post_hits_account ON post_hits (account_id, published_at);
CREATE INDEX post_hits_rule ON post_hits (rule, triage);

-- What a run expected, observed, could not read and was kept from reading. Not observed is neither pass nor failure.
CREATE TABLE collection_runs (
    id BIGINT NOT NULL PRIMARY KEY,
    source TEXT NOT NULL,
    started_at BIGINT NOT NULL,
    finished_at BIGINT NOT NULL,
    expected BIGINT NOT NULL,
    observed BIGINT NOT NULL,
    failed BIGINT NOT NULL,
    blocked BIGINT NOT NULL,
    posts_read BIGINT NOT NULL,
    posts_new BIGINT NOT NULL,
    posts_changed BIGINT NOT NULL,
    posts_gone BIGINT NOT NULL,
    posts_refused BIGINT NOT NULL
);
CREATE INDEX collection_runs_time ON collection_runs (started_at);

CREATE TABLE collection_outcomes (
    run_id BIGINT NOT NULL REFERENCES collection_runs (id),
    account_id BIGINT NOT NULL REFERENCES account_identities (id),
    outcome TEXT NOT NULL CHECK (outcome IN ('observed', 'failed', 'blocked')),
    detail TEXT NOT NULL,
    observed_at BIGINT NOT NULL,
    PRIMARY KEY (run_id, account_id)
);
CREATE INDEX collection_outcomes_account ON collection_outcomes (account_id, outcome, observed_at);
