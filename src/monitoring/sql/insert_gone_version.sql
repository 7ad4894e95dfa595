-- The post is no longer there: a version of its own that keeps the last words seen. Its hits stay with the version that had them and are shown with it.
INSERT INTO post_versions (post_id, version, account_id, platform_post_id, published_at, recorded_from, recorded_to, is_gone, digest, title, body,
    url, hit_count, rulebook_version)
SELECT post_id, version + 1, account_id, platform_post_id, published_at, $3, 9223372036854775807, 1, digest, title, body, url, hit_count,
    rulebook_version
FROM post_versions
WHERE post_id = $1 AND version = $2
