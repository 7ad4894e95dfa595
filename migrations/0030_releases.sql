-- 通稿: releases that an office approved for all accounts, and the posts that carry them.

-- A correction is a release of its own with the chain_id of the first; the one before it ends with successor_id. embargo_until 0: none.
-- window_from, window_to: posts published between them are compared. unit_path: who may withdraw it.
CREATE TABLE approved_releases (
    id BIGINT NOT NULL PRIMARY KEY,
    chain_id BIGINT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    issuer TEXT NOT NULL,
    number TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    embargo_until BIGINT NOT NULL,
    window_from BIGINT NOT NULL,
    window_to BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('in_force', 'withdrawn', 'corrected')),
    unit_path TEXT NOT NULL,
    entered_by BIGINT NOT NULL,
    entered_at BIGINT NOT NULL,
    ended_by BIGINT,
    ended_at BIGINT NOT NULL,
    end_reason TEXT NOT NULL,
    successor_id BIGINT,
    version BIGINT NOT NULL
);
CREATE INDEX approved_releases_chain ON approved_releases (chain_id, id);
CREATE INDEX approved_releases_window ON approved_releases (window_to, window_from);

-- Which release of a chain a version of a post is closest to. facts: facts that differ; words: places where the wording does.
CREATE TABLE release_matches (
    id BIGINT NOT NULL PRIMARY KEY,
    chain_id BIGINT NOT NULL,
    release_id BIGINT NOT NULL REFERENCES approved_releases (id),
    post_id BIGINT NOT NULL,
    post_version BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    published_at BIGINT NOT NULL,
    similarity BIGINT NOT NULL,
    facts BIGINT NOT NULL,
    words BIGINT NOT NULL,
    recorded_from BIGINT NOT NULL,
    UNIQUE (chain_id, post_id, post_version)
);
CREATE INDEX release_matches_post ON release_matches (post_id, post_version);
