-- What each account publishes, for the hint that a post is unlike it. It follows from the posts alone and can be made anew from them.

-- model: the space of themes that the profile stands in, '' before the first count. counted_to: posts published before it are in the profile, and no later
-- one. judged_to: the latest recorded_from of what was judged. judged, below: posts compared lately and those of them that were unlike. due_at: when posts
-- came that were not looked at, 0 for none.
CREATE TABLE account_profiles (
    account_id BIGINT NOT NULL PRIMARY KEY REFERENCES account_identities (id),
    model TEXT NOT NULL,
    counted_to BIGINT NOT NULL,
    judged_to BIGINT NOT NULL,
    judged BIGINT NOT NULL,
    below BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    profile BYTEA
);
CREATE INDEX account_profiles_due ON account_profiles (due_at, account_id) WHERE due_at > 0;

INSERT INTO account_profiles (account_id, model, counted_to, judged_to, judged, below, due_at)
SELECT i.id, '', 0, 0, 0, 0, 1 FROM account_identities AS i WHERE i.last_post_at IS NOT NULL;
