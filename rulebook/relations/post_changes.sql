-- about: 发布后修改：截至当日、截至所知时点观察到的发布内容后续版本（不含消失的），changed_at 为观察到修改的时刻
-- account: account_id
SELECT p.post_id, p.version, p.account_id, p.title, p.published_at, p.recorded_from AS changed_at
FROM post_versions AS p
WHERE p.version > 1 AND p.is_gone = 0 AND p.recorded_from < $as_of_end AND p.recorded_from <= $known_as_of
