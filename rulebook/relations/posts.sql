-- about: 发布内容：截至当日已发布且未消失的版本（以截至所知时点观察到的为准）
-- account: account_id
-- A later version replaces an earlier one at the moment it was observed; the first one holds from its publication, however late it was seen.
SELECT p.post_id AS id, p.version, p.account_id, p.platform_post_id, p.published_at, p.title, p.url
FROM post_versions AS p
WHERE p.published_at < $as_of_end AND p.recorded_from <= $known_as_of AND (p.version = 1 OR p.recorded_from < $as_of_end)
  AND (p.recorded_to >= $as_of_end OR p.recorded_to > $known_as_of) AND p.is_gone = 0
