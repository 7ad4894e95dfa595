-- After a post was seen gone: the latest one that is still there.
UPDATE account_identities
SET last_post_at = (SELECT max(p.published_at) FROM post_versions AS p
                    WHERE p.account_id = $1 AND p.recorded_to = 9223372036854775807 AND p.is_gone = 0)
WHERE id = $1
