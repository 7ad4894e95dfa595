-- about: 约谈、关停（注销）建议函：截至当日、截至所知时点的进展（state）与期限；due_on 为期限最后一日，due_day 为其日序数。问责不在其中
SELECT c.id, c.kind, c.account_id, v.unit_id, v.state, v.due_at, d.day AS due_on, d.ordinal AS due_day
FROM ladder_cases AS c
JOIN ladder_case_versions AS v ON v.case_id = c.id AND v.recorded_from < $as_of_end AND v.recorded_from <= $known_as_of
    AND (v.recorded_to >= $as_of_end OR v.recorded_to > $known_as_of)
LEFT JOIN calendar_days AS d ON d.ordinal = (v.due_at + 28800000 - 1) / 86400000
WHERE c.kind <> 'accountability'
