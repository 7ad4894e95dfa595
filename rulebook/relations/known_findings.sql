-- about: 问题：截至当日、截至所知时点已检出的问题及其当时的办理状态（state，见 rulebook/machines/finding.yaml）；first_day 为首次检出日、dispatched_day 为派发日、due_day 为当时整改期限的最后一天（日序数）；unit_id 为派发到的单位（未派发的为主办单位）；signed_at 为截至当日签收的时刻；is_false_alarm 为 1 即认定不属实
-- account: account_id
-- As a moment is the earlier of the day's end and of what was known: the version of the finding at that moment.
SELECT f.id, f.rule, v.severity, f.subject_kind, f.account_id, v.host_unit_id, coalesce(f.holder_unit_id, v.host_unit_id) AS unit_id, f.title,
       f.first_day AS first_on, o.ordinal AS first_day, v.state, v.dispatched_at, (v.dispatched_at + 28800000) / 86400000 AS dispatched_day,
       (v.rectify_due_at - 1 + 28800000) / 86400000 AS due_day, v.answered_at,
       (SELECT min(e.recorded_at) FROM ledger_entries AS e
        WHERE e.subject_kind = 'finding' AND e.subject_id = f.id AND e.verb IN ('supervision.sign_for_finding', 'supervision.sign_for_lapsed')
          AND e.recorded_at >= v.dispatched_at AND e.recorded_at < $as_of_end AND e.recorded_at <= $known_as_of) AS signed_at,
       CASE WHEN v.triage = 'false_alarm' THEN 1 ELSE 0 END AS is_false_alarm
FROM findings AS f
JOIN finding_versions AS v ON v.finding_id = f.id
LEFT JOIN calendar_days AS o ON o.day = f.first_day
WHERE v.recorded_from < $as_of_end AND v.recorded_from <= $known_as_of AND (v.recorded_to >= $as_of_end OR v.recorded_to > $known_as_of)
