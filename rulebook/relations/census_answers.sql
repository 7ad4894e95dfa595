-- about: 摸查表：截至当日已下发的摸查表，due_day 为报送期限的日序数；is_answered 为 1 即截至当日、截至所知时点已签署报送
SELECT s.id, s.census_id, c.title, s.unit_id, c.reference_day AS reference_on, c.due_on, d.ordinal AS due_day,
       CASE WHEN s.signed_at < $as_of_end AND s.signed_at <= $known_as_of THEN 1 ELSE 0 END AS is_answered
FROM census_sheets AS s
JOIN censuses AS c ON c.id = s.census_id
JOIN calendar_days AS d ON d.day = c.due_on
WHERE c.started_at < $as_of_end AND c.started_at <= $known_as_of AND c.state <> 'withdrawn'
